namespace Appraisal.Rules.Specification.Tests;

/// <summary>The folders of the repository that tests read.</summary>
internal static class Repository
{
    public static readonly string Root = Find();

    public static string Schemes => Path.Combine(Root, "schemes");

    public static string Samples => Path.Combine(Root, "samples", "data");

    public static string Specs => Path.Combine(Root, "tests", "specs");

    /// <summary>The packages that ship, by name.</summary>
    public static IEnumerable<string> Packages =>
        Directory.GetDirectories(Schemes).Where(f => File.Exists(Path.Combine(f, "scheme.yaml"))).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Appraisal.Rules.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside their repository.");
    }
}
