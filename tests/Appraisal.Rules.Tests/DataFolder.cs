using System.Text;

namespace Appraisal.Rules.Tests;

/// <summary>A folder of files that lives as long as a test.</summary>
internal sealed class DataFolder : IDisposable
{
    public DataFolder(params (string Name, string Text)[] files)
        : this([.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text)))])
    {
    }

    public DataFolder(params (string Name, byte[] Bytes)[] files)
    {
        foreach (var (name, bytes) in files)
        {
            File.WriteAllBytes(PathOf(name), bytes);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("appraisal").FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
