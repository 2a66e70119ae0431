using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Cli.Commands;

/// <summary>Finds and loads packages.</summary>
internal static class Packages
{
    /// <summary>Loads one package and reports what is wrong with it.</summary>
    public static AppraisalScheme? Load(string folder, ToolSession session) => Loading(folder, session).Scheme;

    /// <summary>The same with what was reported.</summary>
    public static SchemeLoading Loading(string folder, ToolSession session)
    {
        var loading = AppraisalScheme.Load(folder);
        session.Report(loading.Diagnostics);
        return loading;
    }

    /// <summary>The folders that are meant: packages, folders that hold packages, and patterns that the shell has left as they are.</summary>
    public static IReadOnlyList<string> Folders(IEnumerable<string> paths) => [.. paths.SelectMany(Matching).SelectMany(WithinReach)];

    private static IEnumerable<string> Matching(string path)
    {
        var pattern = Path.GetFileName(path);
        var parent = Path.GetDirectoryName(path);
        return pattern.Contains('*', StringComparison.Ordinal) && !Directory.Exists(path) && Directory.Exists(parent is "" or null ? "." : parent)
            ? Directory.EnumerateDirectories(parent is "" or null ? "." : parent, pattern).Order(StringComparer.Ordinal)
            : [path];
    }

    private static IEnumerable<string> WithinReach(string path)
    {
        if (IsPackage(path) || !Directory.Exists(path))
        {
            return [path];
        }

        var packages = Directory.EnumerateDirectories(path).Where(IsPackage).Order(StringComparer.Ordinal).ToList();
        return packages.Count > 0 ? packages : [path];
    }

    private static bool IsPackage(string folder) => File.Exists(Path.Combine(folder, SchemePackage.SchemeFile));
}
