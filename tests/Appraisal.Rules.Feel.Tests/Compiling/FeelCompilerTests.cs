using System.Linq.Expressions;
using Appraisal.Rules.Feel.Compiling;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Tests.Checking;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Compiling;

public sealed class FeelCompilerTests
{
    private static readonly Dictionary<string, object?> Values = new()
    {
        ["得分"] = ExactNumber.Parse("88.75"),
        ["权重"] = ExactNumber.Parse("0.3"),
        ["任意数"] = ExactNumber.Fraction(7, 3),
        ["目标"] = ExactNumber.Parse("120.5"),
        ["级别"] = "省级",
        ["等次"] = "良好",
        ["上年等次"] = null,
        ["名称"] = "市建设局",
        ["达标"] = true,
        ["申报日期"] = new DateOnly(2018, 1, 10),
        ["荣誉"] = new List<object?>
        {
            new FeelContext([new("级别", "省级"), new("分值", (ExactNumber)2), new("备注", null)]),
            new FeelContext([new("级别", "市级"), new("分值", ExactNumber.Parse("0.5")), new("备注", "甲")]),
        },
        ["?"] = ExactNumber.Parse("75"),
    };

    [Theory]
    [InlineData("得分 * 权重 + 1", "27.625")]
    [InlineData("1/3*180 >= 60", true)]
    [InlineData("50/75*90 = 60", true)]
    [InlineData("0.1 + 0.2 = 0.3", true)]
    [InlineData("得分 / 3 * 3 = 得分", true)]
    [InlineData("任意数 * 3", "7")]
    [InlineData("得分 >= 60 and 达标", true)]
    [InlineData("if 得分 >= 90 then \"优秀\" else \"良好\"", "良好")]
    [InlineData("级别 = \"省级\"", true)]
    [InlineData("级别 in (\"市级\", \"国家级\")", false)]
    [InlineData("等次 >= \"一般\" and 等次 < \"优秀\"", true)]
    [InlineData("等次 between \"一般\" and \"良好\"", true)]
    [InlineData("等次 in [\"良好\"..\"优秀\"]", true)]
    [InlineData("得分 in [60..88.75)", false)]
    [InlineData("得分 in (< 60, >= 88.75)", true)]
    [InlineData("if 目标 != null then round half up(得分 / 目标 * 50, 2) else 0", "36.83")]
    [InlineData("if 目标 = null then 0 else min(得分 / 目标, 1.2) * 40", "14200/482")]
    [InlineData("上年等次 = null or 上年等次 >= \"良好\"", true)]
    [InlineData("if 上年等次 != null then 上年等次 else \"差\"", "差")]
    [InlineData("if 达标 then 上年等次 else null", null)]
    [InlineData("max(-10, min(10, 得分 - 80.05))", "8.7")]
    [InlineData("sum(得分, 权重, 1)", "90.05")]
    [InlineData("mean([得分, 权重, 1])", "90.05/3")]
    [InlineData("abs(权重 - 1)", "0.7")]
    [InlineData("modulo(-7, 3)", "2")]
    [InlineData("modulo(得分, 0.5)", "0.25")]
    [InlineData("decimal(得分, 1)", "88.8")]
    [InlineData("round half up(得分, 1)", "88.8")]
    [InlineData("round half down(得分, 1)", "88.7")]
    [InlineData("round down(-得分, 0)", "-88")]
    [InlineData("round up(-得分, 0)", "-89")]
    [InlineData("floor(-得分)", "-89")]
    [InlineData("ceiling(-得分)", "-88")]
    [InlineData("round half up(得分, -1)", "90")]
    [InlineData("2 ** 10", "1024")]
    [InlineData("sum(荣誉.分值)", "2.5")]
    [InlineData("count(荣誉[级别 = \"省级\"])", "1")]
    [InlineData("count(荣誉[分值 > 5])", "0")]
    [InlineData("count(荣誉[分值 > 5][级别 = \"市级\"])", "0")]
    [InlineData("some h in 荣誉 satisfies h.级别 = \"市级\" and h.分值 > 0.4", true)]
    [InlineData("every h in 荣誉 satisfies h.分值 > 得分", false)]
    [InlineData("sum(for h in 荣誉 return h.分值 * 权重)", "0.75")]
    [InlineData("sort(荣誉, function(a, b) a.分值 < b.分值)[1].级别", "市级")]
    [InlineData("申报日期 <= date(\"2018-01-10\")", true)]
    [InlineData("申报日期.year + 申报日期.month", "2019")]
    [InlineData("(申报日期 - @\"2018-01-01\").days", "9")]
    [InlineData("申报日期 + duration(\"P1M\") > date(\"2018-02-09\")", true)]
    [InlineData("starts with(名称, \"市\") and not(contains(名称, \"县\"))", true)]
    [InlineData("string length(名称) + 1", "5")]
    [InlineData("名称 + 级别", "市建设局省级")]
    [InlineData("{a: 得分, b: a * 2}.b", "177.5")]
    [InlineData("得分 in (75, [80..90])", true)]
    [InlineData("list contains([1, 得分], 88.750)", true)]
    [InlineData("等次 in (>= \"良好\")", true)]
    public void Expression_ByEachEvaluatorAndLane_HasTheAnswer(string text, object? expected)
    {
        var expression = Evaluators.Check(text);
        expression.Diagnostics.Should().BeEmpty();
        object? wanted = expected is string digits && expression.Type is NumberType ? Number(digits) : expected;
        Evaluators.Interpret(expression, Values).Should().Be(wanted);
        foreach (var lane in Evaluators.Lanes)
        {
            foreach (var supplied in Evaluators.Lanes)
            {
                Evaluators.Compile(expression, Values, lane, supplied).Should().Be(wanted, "in lane {0} from {1}", lane, supplied);
            }
        }
    }

    [Theory]
    [InlineData("75", true)]
    [InlineData("[60..75)", false)]
    [InlineData("< 60, >= 75", true)]
    [InlineData("not(< 60, 75)", false)]
    [InlineData("? * 3 = 225", true)]
    [InlineData("[1, 75]", true)]
    [InlineData("-", true)]
    public void UnaryTests_ByEachEvaluatorAndLane_HaveTheAnswer(string text, bool expected)
    {
        var tests = TestScope.CheckTests(text);
        tests.Diagnostics.Should().BeEmpty();
        Evaluators.Interpret(tests, Values).Should().Be(expected);
        foreach (var lane in Evaluators.Lanes)
        {
            Evaluators.Compile(tests, Values, lane, LaneKind.ScaledInteger).Should().Be(expected);
        }
    }

    [Theory]
    [InlineData("得分 * 权重 + 1", LaneKind.ScaledInteger)]
    [InlineData("1/3*180 + 得分", LaneKind.ScaledInteger)]
    [InlineData("得分 / 8 >= 3", LaneKind.ScaledInteger)]
    [InlineData("得分 / 3", LaneKind.Fraction)]
    [InlineData("round half up(得分 / (得分 + 1) * 50, 2)", LaneKind.ScaledInteger)]
    [InlineData("round half up(min(得分 / (权重 + 1), 1.2) * 40, 2)", LaneKind.ScaledInteger)]
    [InlineData("round half up(得分 / 任意数, 2)", LaneKind.Fraction)]
    [InlineData("得分 / (权重 + 1) >= 0.95 * 得分 / 3", LaneKind.ScaledInteger)]
    [InlineData("decimal(mean([得分, 权重, 得分 / 7]), 1)", LaneKind.ScaledInteger)]
    [InlineData("得分 * 得分 * 得分 * 得分 * 得分 * 得分", LaneKind.Decimal)]
    [InlineData("任意数 + 1", LaneKind.Fraction)]
    [InlineData("达标 and 级别 = \"省级\"", LaneKind.ScaledInteger)]
    [InlineData("得分 * 0.000000000000000001", LaneKind.Decimal)]
    public void LaneFor_Expression_IsTheNarrowestThatHolds(string text, LaneKind lane) =>
        FeelCompiler.LaneFor(Evaluators.Check(text)).Should().Be(lane);

    [Fact]
    public void RoundedQuotient_InScaledIntegers_GivesUnitsAgain()
    {
        var value = FeelCompiler.Compile(
            Evaluators.Check("round half up(得分 / 3, 2)"),
            (_, type) => new(Expression.Constant(8875L), type, new NumericLane(LaneKind.ScaledInteger, 2)),
            LaneKind.ScaledInteger);
        value.Lane.Should().Be(new NumericLane(LaneKind.ScaledInteger, 2));
        Expression.Lambda<Func<long>>(value.Expression).Compile()().Should().Be(2958);
    }

    [Theory]
    [InlineData("1 + 得分 / (权重 - 0.3)")]
    [InlineData("1 < 得分 / abs(权重 - 0.3)")]
    [InlineData("max(得分 / abs(权重 - 0.3), 2) > 1")]
    public void DivisionByZero_AtRunTime_HasThePlaceOfTheDivision(string text)
    {
        var expression = Evaluators.Check(text);
        var evaluate = Evaluators.Delegate(expression, (name, type) => new(Expression.Constant((ExactNumber)Values[name]!), type, new(LaneKind.Fraction)), LaneKind.ScaledInteger);
        var interpret = () => FeelInterpreter.Evaluate(expression, Values.TryGetValue);
        var fault = evaluate.Should().Throw<FeelException>().Which.Diagnostic;
        (fault.Code, fault.Span.Start).Should().Be((EvaluationCodes.DivisionByZero, text.IndexOf("得分", StringComparison.Ordinal)));
        interpret.Should().Throw<FeelException>().Which.Diagnostic.Should().BeEquivalentTo(fault);
    }

    [Fact]
    public void Quotients_SummedInAnyOrder_AreEqual()
    {
        var parts = Enumerable.Range(3, 40).Select(i => $"得分 / {i}").ToList();
        var forward = Evaluators.Check(string.Join(" + ", parts));
        parts.Reverse();
        var backward = Evaluators.Check(string.Join(" + ", parts));
        Evaluators.Compile(forward, Values, LaneKind.ScaledInteger, LaneKind.ScaledInteger)
            .Should().Be(Evaluators.Interpret(backward, Values));
    }

    [Fact]
    public void Compile_WithDiagnostics_IsRefused()
    {
        var compile = () => FeelCompiler.Compile(Evaluators.Check("得份 + 1"), (_, _) => throw new InvalidOperationException(), LaneKind.Decimal);
        compile.Should().Throw<ArgumentException>();
    }

    private static ExactNumber Number(string digits)
    {
        var parts = digits.Split('/');
        return parts.Length == 1 ? ExactNumber.Parse(digits) : ExactNumber.Parse(parts[0]) / ExactNumber.Parse(parts[1]);
    }
}
