using Appraisal.Rules.Feel.DecisionTables;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.DecisionTables;

public class DecisionTableTests
{
    private static readonly string[] Overlapping = ["< 60", "[50..80)", ">= 70"];

    [Theory]
    [InlineData(HitPolicy.Unique)]
    [InlineData(HitPolicy.Any)]
    [InlineData(HitPolicy.Priority)]
    [InlineData(HitPolicy.First)]
    [InlineData(HitPolicy.RuleOrder)]
    [InlineData(HitPolicy.OutputOrder)]
    [InlineData(HitPolicy.Collect)]
    [InlineData(HitPolicy.CollectSum)]
    [InlineData(HitPolicy.CollectMin)]
    [InlineData(HitPolicy.CollectMax)]
    public void Standard_NoRowMatches_IsNull(HitPolicy policy) =>
        Run(Table(policy, null, (">= 90", "1")), "10").Value.Should().BeNull();

    [Fact]
    public void Standard_NoRowMatches_CountIsZero() =>
        Run(Table(HitPolicy.CollectCount, null, (">= 90", "1")), "10").Value.Should().Be(Feel.N("0"));

    [Fact]
    public void Standard_NoRowMatchesWithDefault_GivesDefault() =>
        Run(Table(HitPolicy.Unique, "\"一般\"", (">= 90", "\"优秀\"")), "10").Value.Should().Be("一般");

    [Fact]
    public void Strict_NoRowMatches_IsFault() =>
        FaultOf(() => Run(Table(HitPolicy.Unique, null, (">= 90", "1")), "10", FeelMode.Strict)).Code.Should().Be("FEEL3017");

    [Fact]
    public void Strict_CollectWithoutHit_IsEmpty() =>
        Run(Table(HitPolicy.Collect, null, (">= 90", "1")), "10", FeelMode.Strict).Value.Should().BeEquivalentTo(Array.Empty<object>());

    [Fact]
    public void Unique_TwoRowsMatch_IsNullAndNamesBoth()
    {
        var table = Table(HitPolicy.Unique, null, (Overlapping[0], "1"), (Overlapping[1], "2"));
        var result = Run(table, "55");
        result.Value.Should().BeNull();
        result.MatchedRows.Should().Equal(0, 1);
        FaultOf(() => Run(table, "55", FeelMode.Strict)).Arguments.Should().Equal("1, 2");
    }

    [Fact]
    public void Any_RowsAgree_GivesTheirValue() =>
        Run(Table(HitPolicy.Any, null, (Overlapping[0], "1"), (Overlapping[1], "1")), "55").Value.Should().Be(Feel.N("1"));

    [Fact]
    public void Any_RowsDiffer_IsNullAndStrictlyAFault()
    {
        var table = Table(HitPolicy.Any, null, (Overlapping[0], "1"), (Overlapping[1], "2"));
        Run(table, "55").Value.Should().BeNull();
        FaultOf(() => Run(table, "55", FeelMode.Strict)).Code.Should().Be("FEEL3019");
    }

    [Theory]
    [InlineData(HitPolicy.First, "3")]
    [InlineData(HitPolicy.CollectSum, "4")]
    [InlineData(HitPolicy.CollectMin, "1")]
    [InlineData(HitPolicy.CollectMax, "3")]
    [InlineData(HitPolicy.CollectCount, "2")]
    public void Policy_TwoRowsMatch_GivesNumber(HitPolicy policy, string expected) =>
        Run(Table(policy, null, (Overlapping[0], "3"), (Overlapping[1], "1"), (Overlapping[2], "9")), "55").Value.Should().Be(Feel.N(expected));

    [Theory]
    [InlineData(HitPolicy.RuleOrder, "一般,优秀")]
    [InlineData(HitPolicy.Collect, "一般,优秀")]
    [InlineData(HitPolicy.OutputOrder, "优秀,一般")]
    public void Policy_TwoRowsMatch_GivesListInOrder(HitPolicy policy, string expected)
    {
        var outputs = new DecisionTableOutput("等次", Values: ["\"优秀\"", "\"一般\""]);
        var table = new DecisionTableDefinition(policy, [new("得分")], [outputs], [new(["-"], ["\"一般\""]), new(["> 1"], ["\"优秀\""])]);
        Run(table, "55").Value.Should().BeEquivalentTo(expected.Split(','), o => o.WithStrictOrdering());
    }

    [Theory]
    [InlineData("? > 50 and ? < 60", true)]
    [InlineData("? * 2 = 110", true)]
    [InlineData("odd(?)", true)]
    [InlineData("even(?)", false)]
    [InlineData("not(50, 60)", true)]
    [InlineData("not(< 60)", false)]
    [InlineData("55", true)]
    [InlineData("上限", false)]
    [InlineData("[50..上限)", true)]
    [InlineData("[1, 55]", true)]
    [InlineData("-", true)]
    public void Cell_WithTest_Matches(string test, bool expected)
    {
        var table = Table(HitPolicy.CollectCount, null, (test, "1"));
        Run(table, "55").Value.Should().Be(Feel.N(expected ? "1" : "0"));
    }

    [Fact]
    public void Input_NotAllowed_IsNullAndStrictlyAFault()
    {
        var table = new DecisionTableDefinition(HitPolicy.First, [new("得分", Allowed: "[0..100]")], [new("x")], [new(["-"], ["1"])]);
        Run(table, "101").Value.Should().BeNull();
        FaultOf(() => Run(table, "101", FeelMode.Strict)).Arguments.Should().Equal("得分", "101", "[0..100]");
    }

    [Fact]
    public void Outputs_Several_GiveContext()
    {
        var table = new DecisionTableDefinition(HitPolicy.Unique, [new("得分")], [new("等次"), new("加分")], [new([">= 50"], ["\"优秀\"", "? + 1"])]);
        var names = Feel.Names(("得分", Feel.N("55")), ("?", Feel.N("1")));
        var value = DecisionTable.Parse(table).Evaluate(names).Value.Should().BeOfType<FeelContext>().Subject;
        value["等次"].Should().Be("优秀");
        value["加分"].Should().Be(Feel.N("2"));
    }

    [Fact]
    public void Parse_SeveralFaultyTexts_ReportsAll() =>
        DecisionTable.Parse(Table(HitPolicy.First, null, ("<", "1"), (">= 1", "+"))).Diagnostics.Should().HaveCount(2);

    private static DecisionTableDefinition Table(HitPolicy policy, string? otherwise, params (string Test, string Output)[] rows) =>
        new(policy, [new("得分")], [new("结果", Default: otherwise)], [.. rows.Select(r => new DecisionTableRow([r.Test], [r.Output]))]);

    private static DecisionTableResult Run(DecisionTableDefinition definition, string score, FeelMode mode = FeelMode.Standard)
    {
        var table = DecisionTable.Parse(definition, new() { Mode = mode });
        return table.Evaluate(Feel.Names(("得分", Feel.N(score)), ("上限", Feel.N("60"))), new() { Mode = mode });
    }

    private static FeelDiagnostic FaultOf(Action act) => act.Should().Throw<FeelException>().Which.Diagnostic;
}
