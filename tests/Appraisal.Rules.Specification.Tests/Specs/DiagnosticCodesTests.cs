using System.Reflection;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Specs;

/// <summary>Every kind of diagnostic stands beside an input that causes it.</summary>
public class DiagnosticCodesTests
{
    // Nothing small enough for a folder of cases causes these.
    private static readonly IReadOnlyDictionary<string, string> WithoutCase = new Dictionary<string, string>
    {
        ["APR1001"] = "what the YAML parser may say beyond the kinds that are told apart",
        ["APR1020"] = "a file of more than a million characters",
        ["APR1209"] = "a package that was read from no folder",
        ["APR4004"] = "a file that another program holds",
        ["APR4013"] = "a row of more characters than the reader's buffer",
        ["APR4019"] = "a file of more megabytes than are read",
        ["APR4041"] = "more than two hundred faults of one kind in a table",
        ["APR5002"] = "a table of more cases than are tried before there is data",
    };

    [Fact]
    public void Codes_OfAllRules_StandInABadCase()
    {
        var cased = SpecCase.Names("bad").SelectMany(n => SpecCase.Open(n).Diagnostics()).Select(d => d.Code).ToHashSet();

        Rules().Select(r => r.Code).Where(c => !cased.Contains(c) && !WithoutCase.ContainsKey(c)).Should().BeEmpty();
        WithoutCase.Keys.Where(cased.Contains).Should().BeEmpty("what has a case needs no excuse");
    }

    [Fact]
    public void Codes_OfAllRules_AreDifferent() => Rules().Select(r => r.Code).Should().OnlyHaveUniqueItems();

    private static IReadOnlyList<DiagnosticRule> Rules() =>
    [
        .. new[] { typeof(AppraisalScheme).Assembly, typeof(ScenarioSuite).Assembly }
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DiagnosticRule))
            .Select(f => (DiagnosticRule)f.GetValue(null)!),
    ];
}
