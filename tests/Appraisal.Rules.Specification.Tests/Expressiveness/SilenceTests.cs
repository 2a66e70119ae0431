using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Specification.Tests.Docs;
using Appraisal.Rules.Specification.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Expressiveness;

/// <summary>What documents leave silent: each option gives its own result, and left out it is a diagnostic, limits of a total apart.</summary>
public sealed class SilenceTests
{
    private static readonly string Good = Path.Combine(Repository.Specs, "silences", "good");

    /// <summary>For each silence the case in which nobody chose, and what its diagnostic must name.</summary>
    public static TheoryData<string, string, string[]> Undeclared => new()
    {
        { "ties", "silences/bad/ties", ["ties", "all in", "all out", "people decide", "shared", "dense"] },
        { "rounding", "silences/bad/rounding", ["print", "round"] },
        { "quota-number", "silences/bad/quota-number", ["round", "half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"] },
        { "bands", "check/bad/bands-with-gap", ["89.01..89.99", "assumption"] },
        { "bands", "check/bad/bands-overlap", ["90", "assumption"] },
        { "equal-or-zero", "silences/bad/equal-or-zero", ["if 最好 - 最差 = 0 then", "if 最好 = 0 then", "assumption", "for: 最好 != 0", "not applicable", "within: over 0"] },
        { "over-full", "silences/bad/over-full", ["cap: 100", "cap: none", "assumption"] },
        { "below-zero", "silences/bad/below-zero", ["floor: 0", "floor: none", "assumption"] },
        { "vetoed-in-group", "silences/bad/vetoed-in-group", ["of", "everybody", "candidates"] },
        { "vetoed-in-group", "silences/bad/vetoed-in-rank", ["for: everybody", "for: not(取消评优 or 一票否决)", "for: ASSUMPTION or not(取消评优 or 一票否决)"] },
        { "freed-place", "check/bad/missing-choice", ["barred place", "passes on", "stays open"] },
        { "printed-or-exact", "silences/bad/printed-or-exact", ["print", "round", "ranks and conditions see the exact value", "ranks and conditions see the rounded one"] },
    };

    public static TheoryData<string, string> Options
    {
        get
        {
            var options = new TheoryData<string, string>();
            foreach (var silence in Directory.GetDirectories(Good).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal))
            {
                foreach (var option in OptionsOf(silence).Entries)
                {
                    options.Add(silence, option.Name);
                }
            }

            return options;
        }
    }

    [Theory]
    [MemberData(nameof(Undeclared))]
    public void Silence_NobodyChose_IsToldWithItsOptions(string silence, string badCase, string[] named)
    {
        var told = SpecCase.Open(badCase).Told(MessageLanguage.English);

        named.Where(n => !told.Contains(n, StringComparison.Ordinal)).Should().BeEmpty($"{silence} is told as:\n{told}");
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Silence_OptionChosen_GivesItsOwnResult(string silence, string option)
    {
        var chosen = (YamlMapping)OptionsOf(silence)[option]!;
        var settings = ((YamlMapping)chosen["set"]!).Entries.ToDictionary(e => e.Name, e => ((YamlScalar)e.Value).Text);
        var example = new PageExample(silence, Text(silence, "scheme.yaml"), Text(silence, "data.yaml"), settings, ((YamlScalar)chosen["expect"]!).Text, false);

        ExampleRun.Differences(example, AppraisalEvaluator.Plan).Should().BeEmpty();
        ExampleRun.Differences(example, AppraisalEvaluator.Interpreter).Should().BeEmpty();
    }

    [Fact]
    public void Silences_AllTen_AreOnThePageWithTheirOptions()
    {
        var silences = Directory.GetDirectories(Good).Select(d => Path.GetFileName(d)!).ToList();

        silences.Should().HaveCount(10).And.Contain(Undeclared.Select(u => (string)((object[])u)[0]));
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "cookbook", "silences.md"));
        silences.Where(s => !page.Contains($"silences/good/{s}/", StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static YamlMapping OptionsOf(string silence) =>
        (YamlMapping)YamlReader.Read(new SourceText("options.yaml", Text(silence, "options.yaml"))).Root!;

    private static string Text(string silence, string file) => File.ReadAllText(Path.Combine(Good, silence, file)).ReplaceLineEndings("\n");
}
