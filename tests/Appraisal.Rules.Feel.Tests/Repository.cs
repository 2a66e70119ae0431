namespace Appraisal.Rules.Feel.Tests;

/// <summary>Where the checkout lies.</summary>
internal static class Repository
{
    private const string RootFile = "Appraisal.Rules.sln";

    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, RootFile)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above the tests holds {RootFile}.");
    }
}
