using System.Globalization;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Specification.Tests.Docs;
using Appraisal.Rules.Specification.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Expressiveness;

/// <summary>What documents leave silent, by the table of its page: left out, it is a diagnostic that names the options; each option has its own result.</summary>
public sealed class SilenceTests
{
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

    public static TheoryData<string> Silences => [.. Silence.All.Select(s => s.Name)];

    public static TheoryData<string, string> Options
    {
        get
        {
            var options = new TheoryData<string, string>();
            foreach (var silence in Silence.All)
            {
                foreach (var option in silence.Runs.Entries)
                {
                    options.Add(silence.Name, option.Name);
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
    [MemberData(nameof(Silences))]
    public void Silence_NobodyChose_IsToldByTheCodesOfThePage(string name)
    {
        var silence = Of(name);

        var told = silence.LeftOut.Select(c => SpecCase.Open(c).Diagnostics().Select(d => d.Code).ToHashSet()).ToList();
        silence.Codes.Should().NotBeEmpty().And.OnlyContain(code => told.Exists(t => t.Contains(code)));
        told.Should().NotBeEmpty().And.OnlyContain(codes => codes.Overlaps(silence.Codes));
        silence.LeftOut.Should().BeEquivalentTo(Undeclared.Select(u => (object[])u).Where(u => (string)u[0] == name).Select(u => (string)u[1]));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Silence_OptionChosen_GivesItsOwnResult(string name, string option)
    {
        var silence = Of(name);
        var chosen = (YamlMapping)silence.Runs[option]!;
        var settings = ((YamlMapping)chosen["set"]!).Entries.ToDictionary(e => e.Name, e => ((YamlScalar)e.Value).Text);
        var example = new PageExample(name, silence.Text("scheme.yaml"), silence.Text("data.yaml"), settings, ExpectedOf(chosen), false);

        ExampleRun.Differences(example, AppraisalEvaluator.Plan).Should().BeEmpty();
        ExampleRun.Differences(example, AppraisalEvaluator.Interpreter).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Silences))]
    public void Silence_OptionsOfThePage_AreRunAndDiffer(string name)
    {
        var silence = Of(name);
        var runs = silence.Runs.Entries.Select(e => (e.Name, Run: (YamlMapping)e.Value)).ToList();

        silence.Options.Should().Equal(runs.Select(r => r.Name)).And.HaveCountGreaterThan(1);
        runs.Where(r => r.Run["same as"] is null).Select(r => ExpectedOf(r.Run)).Should().OnlyHaveUniqueItems();
        runs.Where(r => r.Run["same as"] is YamlScalar same && ExpectedOf(r.Run) != ExpectedOf((YamlMapping)silence.Runs[same.Text]!)).Should().BeEmpty();
    }

    [Fact]
    public void Silences_OfThePage_AreTenAndHaveAllCases()
    {
        Silence.All.Select(s => s.Title.Split('.')[0]).Should().Equal(Enumerable.Range(1, 10).Select(n => n.ToString(CultureInfo.InvariantCulture)));
        Silence.All.Select(s => s.Chosen).Should().BeEquivalentTo(CasesOf("good"));
        CasesOf("bad").Should().BeSubsetOf(Silence.All.SelectMany(s => s.LeftOut));
    }

    private static Silence Of(string name) => Silence.All.Single(s => s.Name == name);

    private static string ExpectedOf(YamlMapping option) => ((YamlScalar)option["expect"]!).Text;

    private static IEnumerable<string> CasesOf(string kind) => SpecCase.Names(kind).Where(c => c.StartsWith("silences/", StringComparison.Ordinal));
}
