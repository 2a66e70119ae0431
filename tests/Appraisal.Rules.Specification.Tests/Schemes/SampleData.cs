namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>The shipped data, each with the package whose tables it has.</summary>
internal static class SampleData
{
    /// <summary>Package and data folder; a data folder bears the first part of its package's name, and the year. Where both have a year it is the same.</summary>
    public static IEnumerable<(string Package, string Data)> All =>
        from data in Directory.GetDirectories(Repository.Samples).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
        from package in Repository.Packages
        where package.Split('-')[0] == data.Split('-')[0] && (YearOf(package) is not { } year || YearOf(data) is not { } other || year == other)
        select (package, data);

    /// <summary>The values that a template's example file gives; those of the scheme where it has none.</summary>
    public static AppraisalOptions OptionsOf(string package)
    {
        var file = Path.Combine(Repository.Schemes, package, "parameters.example.yaml");
        return File.Exists(file) ? new AppraisalOptions { Parameters = ParameterFile.Read(file).Values } : new AppraisalOptions();
    }

    private static string? YearOf(string name) => name.Split('-')[^1] is { Length: 4 } last && last.All(char.IsAsciiDigit) ? last : null;
}
