namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>The shipped data, each with the package whose tables it has.</summary>
internal static class SampleData
{
    /// <summary>Package and data folder; a data folder bears the first part of its package's name, and the year.</summary>
    public static IEnumerable<(string Package, string Data)> All =>
        from data in Directory.GetDirectories(Repository.Samples).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
        from package in Repository.Packages
        where package.Split('-')[0] == data.Split('-')[0]
        select (package, data);
}
