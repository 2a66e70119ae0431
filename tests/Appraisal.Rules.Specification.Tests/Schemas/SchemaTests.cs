using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Appraisal.Rules.Specification.Tests.Docs;
using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Schemas;

/// <summary>The published schemas accept what the readers accept, and refuse what a schema can refuse.</summary>
public sealed partial class SchemaTests
{
    // Unknown keys, missing keys, values of another shape, names that can be none, literals of another kind, no alternative, no scheme at all,
    // keys that exclude each other, and none of several of which one is needed.
    private static readonly IReadOnlyList<string> SeenBySchema = ["APR2001", "APR2002", "APR2003", "APR2005", "APR2007", "APR2009", "APR2010", "APR2011", "APR2015", "APR2035", "APR6001", "APR6002", "APR6015"];

    // The outputs of a table are its author's words: a schema knows neither their names nor what each takes. And it does not say which key is
    // needed only beside another, such as 'at' beside 'percentile'.
    private static readonly IReadOnlyList<string> BeyondASchema =
        ["check/bad/percentile-not-declared", "check/bad/output-unknown-in-row", "check/bad/output-unknown-in-effect", "check/bad/output-of-wrong-kind", "check/bad/effect-of-wrong-kind", "scenarios/bad/altered-rows",
        // A count of grades needs no condition, and a table of one row may test nothing.
        "check/bad/chain-without-condition", "check/bad/table-by-nothing"];

    private static readonly SchemaReading Scheme = Reading(SchemeSchema.Scheme);
    private static readonly SchemaReading Clauses = Reading(SchemeSchema.Clauses);
    private static readonly SchemaReading Scenarios = Reading(ScenarioSchema.Text);
    private static readonly SchemaReading Parameters = Reading(SchemeSchema.Parameters);

    public static TheoryData<string> GoodFiles =>
    [
        .. Repository.Packages.SelectMany(p => FilesOf(Path.Combine(Repository.Schemes, p)))
            .Concat(Directory.GetFiles(Repository.Specs, "scheme.yaml", SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f)!)
                .Where(f => !f.Replace('\\', '/').Contains("/bad/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(FilesOf)),
    ];

    public static TheoryData<string> BadFiles => [.. Specs.SpecCase.Names("bad").SelectMany(n => FilesOf(Path.Combine(Repository.Specs, n)))];

    [Theory]
    [MemberData(nameof(GoodFiles))]
    public void Schema_OfAGoodFile_AcceptsIt(string file) => Faults(Path.Combine(Repository.Root, file)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void Schema_OfABadFile_RefusesWhatASchemaCanSee(string file)
    {
        var codes = CodesOf(file);
        var formIsGood = codes.All(c => !c.StartsWith("APR1", StringComparison.Ordinal) && !c.StartsWith("APR2", StringComparison.Ordinal) && !c.StartsWith("APR6", StringComparison.Ordinal));

        var faults = Faults(Path.Combine(Repository.Root, file));

        if (codes.Intersect(SeenBySchema).Any() && !BeyondASchema.Any(c => file.Contains(c, StringComparison.Ordinal)))
        {
            faults.Should().NotBeEmpty("its diagnostics are {0}", string.Join(", ", codes));
        }
        else if (formIsGood)
        {
            faults.Should().BeEmpty("no fault is told that a schema sees");
        }
    }

    [Fact]
    public void Schema_OfTheSchemesOnPages_AcceptsThem()
    {
        // Recipes show parts of schemes, and those schemes are held to the schema where they stand whole.
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Where(p => !p.Contains("cookbook", StringComparison.Ordinal)).Select(File.ReadAllText);
        var examples = pages.Where(p => p.Contains("```yaml scheme", StringComparison.Ordinal)).SelectMany(PageExample.Of).Where(e => !e.IsMistake).ToList();

        examples.Should().NotBeEmpty();
        examples.SelectMany(e => Scheme.Faults(YamlAsJson.OfText("scheme.yaml", e.WholeScheme)).Select(f => $"{e.Name}: {f}")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("限额: 10", true)]
    [InlineData("空额: stays open", true)]
    [InlineData("等级分: {好: 10, 差: 4}", true)]
    [InlineData("采用月份: [6, 12]", true)]
    [InlineData("等级分: [[10], 4]", false)]
    public void Schema_OfAParameterFile_TakesValuesAndMappings(string text, bool isGood) =>
        Parameters.Faults(YamlAsJson.OfText("year.yaml", text)).Should().HaveCount(isGood ? 0 : 1);

    private static IReadOnlyList<string> Faults(string path)
    {
        var reading = Path.GetFileName(path) == "clauses.yaml" ? Clauses : Path.GetFileName(path) == "scheme.yaml" ? Scheme : Scenarios;
        return reading.Faults(YamlAsJson.OfFile(path));
    }

    /// <summary>The codes of the errors that are told of a file of a bad case.</summary>
    private static IReadOnlyList<string> CodesOf(string file)
    {
        var name = file["tests/specs/".Length..];
        var folder = string.Join('/', name.Split('/')[..3]);
        var told = File.ReadAllText(Path.Combine(Repository.Specs, folder, "expected.en.verified.txt"));
        return [.. Error().Matches(told).Where(m => m.Groups["file"].Value == name[(folder.Length + 1)..]).Select(m => m.Groups["code"].Value).Distinct()];
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        new[] { "scheme.yaml", "clauses.yaml" }.Select(f => Path.Combine(folder, f)).Where(File.Exists)
            .Concat(Directory.Exists(Path.Combine(folder, "scenarios")) ? Directory.GetFiles(Path.Combine(folder, "scenarios"), "*.yaml") : [])
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static SchemaReading Reading(string schema) => new(JsonNode.Parse(schema)!.AsObject());

    [GeneratedRegex(@"^(?<file>[^\s:]+?)(:\d+:\d+)?: error (?<code>APR\d+)", RegexOptions.Multiline)]
    private static partial Regex Error();
}
