using System.Text.Json.Nodes;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Laws;

/// <summary>Laws of tables with several outputs, tried on random years of violations.</summary>
public sealed class ViolationLawsTests
{
    private const int Tries = 150;
    private const string Seed = "0000000000000";

    [Fact]
    public void Evaluators_OnAnyYear_GiveEqualColumnsGeneratedOnesToo() => ViolationYear.Years.Sample(year =>
    {
        var plan = Run(year);
        var interpreter = Run(year, AppraisalEvaluator.Interpreter);

        plan.Columns.Keys.Should().BeEquivalentTo(interpreter.Columns.Keys);
        foreach (var (column, values) in plan.Columns)
        {
            Values(values).Should().Equal(Values(interpreter.Columns[column]), "{0}", column);
        }

        plan.ToJson().Should().Be(interpreter.ToJson());
    }, iter: Tries, seed: Seed);

    // A warning names the row of the input, which a shuffle moves: its words are compared, not its place.
    [Fact]
    public void Rows_InAnyOrder_GiveTheSameBytesAndTheSameWarnings() =>
        Gen.Select(ViolationYear.Years, Gen.Int[0, 1000]).Sample((year, number) =>
        {
            var shuffled = year.Select((v, i) => (Violation: v, Number: i)).ToArray();
            new Random(number).Shuffle(shuffled);

            Told(shuffled).Should().Equal(Told(year.Select((v, i) => (v, i))));
        }, iter: Tries, seed: Seed);

    [Fact]
    public void Exemption_GivenToAnyRecord_NeverRaisesADeductionNorCancelsMore() => ViolationYear.Years.Where(y => y.Length > 0).Sample(year =>
    {
        var before = Run([year[0] with { 自查 = false }, .. year[1..]]);
        var after = Run([year[0] with { 自查 = true }, .. year[1..]]);

        Points(after).Should().BeLessThanOrEqualTo(Points(before));
        Cancelled(after).Should().BeSubsetOf(Cancelled(before));
    }, iter: Tries, seed: Seed);

    [Fact]
    public void Violation_AddedToAnyYear_NeverRaisesAScoreNorPaysABonusMore() =>
        Gen.Select(ViolationYear.Years, ViolationYear.Years.Where(y => y.Length > 0)).Sample((year, others) =>
        {
            var before = Run(year);
            var after = Run([.. year, others[0]]);

            Score(after).Should().BeLessThanOrEqualTo(Score(before));
            Cancelled(before).Should().BeSubsetOf(Cancelled(after));
        }, iter: Tries, seed: Seed);

    [Fact]
    public void Findings_OfAnyYear_CiteARowOrAnEffectAndNeverAnExemption() => ViolationYear.Years.Sample(year =>
    {
        foreach (var finding in Run(year).Findings)
        {
            finding.Clauses.Should().NotBeEmpty().And.OnlyHaveUniqueItems().And.NotIntersectWith(["B8", "B9", "B10"]);
            finding.Clauses.Should().IntersectWith(["B1", "B2", "B3", "B4", "B6"]);
        }
    }, iter: Tries, seed: Seed);

    private static AppraisalResult Run(Violation[] year, AppraisalEvaluator evaluator = AppraisalEvaluator.Plan) =>
        SchemeUnderTest.Run(ViolationYear.Scheme, ViolationYear.Data(year), evaluator);

    private static IEnumerable<string> Told(IEnumerable<(Violation Violation, int Number)> year)
    {
        var result = SchemeUnderTest.Run(ViolationYear.Scheme, ViolationYear.Numbered(year));
        var json = JsonNode.Parse(result.ToJson())!.AsObject();
        json.Remove("diagnostics");
        return result.Diagnostics.Select(d => d.Message(MessageLanguage.English)).Order(StringComparer.Ordinal).Prepend(json.ToJsonString());
    }

    private static ExactNumber Points(AppraisalResult result) => (ExactNumber)result.Units.Single(u => u.Name == "甲局")["违规处理.扣分"]!;

    private static ExactNumber Score(AppraisalResult result) => result.Units.Single(u => u.Name == "甲局").Score!.Value;

    private static IEnumerable<string> Cancelled(AppraisalResult result) =>
        result.Findings.Where(f => f.Decision == "违规处理.取消奖金").Select(f => f.Subject).Distinct();

    private static IEnumerable<object?> Values(Column column) => Enumerable.Range(0, column.Count).Select(row => column[row]);
}
