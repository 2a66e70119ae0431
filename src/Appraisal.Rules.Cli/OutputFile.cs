using System.Text;

namespace Appraisal.Rules.Cli;

/// <summary>Writes a file whole or not at all: into a temporary file beside it, which then takes its place.</summary>
internal static class OutputFile
{
    /// <summary>Writes text; a CSV file gets a byte order mark, because Excel and WPS take it for another encoding without one.</summary>
    public static void Write(string path, string text, CancellationToken stopping)
    {
        var isCsv = Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase);
        var full = Path.GetFullPath(path);
        var temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(isCsv));
            stopping.ThrowIfCancellationRequested();
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
