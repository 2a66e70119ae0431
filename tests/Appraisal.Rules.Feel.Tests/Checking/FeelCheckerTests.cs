using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Checking;

public sealed class FeelCheckerTests
{
    [Theory]
    [InlineData("得分 * 权重 + 1", "number")]
    [InlineData("得分 >= 60 and 达标", "boolean")]
    [InlineData("if 达标 then \"是\" else \"否\"", "string")]
    [InlineData("级别 = \"市级\"", "boolean")]
    [InlineData("\"市级\" = 级别", "boolean")]
    [InlineData("级别 in (\"市级\", \"省级\")", "boolean")]
    [InlineData("等次 >= \"良好\"", "boolean")]
    [InlineData("等次 between \"一般\" and \"良好\"", "boolean")]
    [InlineData("得分 in [60..80)", "boolean")]
    [InlineData("得分 in (< 60, >= 90)", "boolean")]
    [InlineData("if 目标 != null then 得分 / 目标 else 0", "number")]
    [InlineData("if 目标 = null then 0 else 目标", "number")]
    [InlineData("目标 != null and 目标 > 5", "boolean")]
    [InlineData("目标 = null or 目标 > 5", "boolean")]
    [InlineData("if not(目标 = null) then 目标 else 0", "number")]
    [InlineData("sum(荣誉.分值)", "number")]
    [InlineData("count(荣誉[级别 = \"省级\"])", "number")]
    [InlineData("max(荣誉.分值)", "number")]
    [InlineData("count(distinct values(荣誉.级别)) >= 3", "boolean")]
    [InlineData("list contains(荣誉.级别, \"省级\")", "boolean")]
    [InlineData("some h in 荣誉 satisfies h.级别 = \"国家级\" and h.分值 > 2", "boolean")]
    [InlineData("for h in 荣誉 return h.分值 * 2", "list of number")]
    [InlineData("申报日期 <= date(\"2018-01-10\")", "boolean")]
    [InlineData("申报日期.year", "number")]
    [InlineData("申报日期 - @\"2018-01-10\"", "days and time duration")]
    [InlineData("申报日期 + duration(\"P1M\")", "date")]
    [InlineData("sort(荣誉, function(a, b) a.分值 < b.分值)[1].分值", "number")]
    [InlineData("{a: 得分, b: a * 2}.b", "number")]
    [InlineData("round half up(得分 / 3, 2)", "number")]
    [InlineData("count((for h in 荣誉 return if h.分值 > 1 then h.分值 else null)[item != null])", "number")]
    [InlineData("string length(名称) > 2 and starts with(名称, \"市\")", "boolean")]
    [InlineData("年 = 1 or true", "Any", TypeCodes.UnknownName)]
    public void Expression_WellTyped_HasType(string text, string type, string? code = null)
    {
        var expression = TestScope.Check(text);
        expression.Diagnostics.Select(d => d.Code).Should().Equal(code is null ? [] : [code]);
        if (code is null)
        {
            expression.Type.ToString().Should().Be(type);
        }
    }

    [Theory]
    [InlineData("得份 + 1", TypeCodes.UnknownName, "得分")]
    [InlineData("级别 = \"省部级\"", TypeCodes.UnknownLiteral, "省级")]
    [InlineData("count(荣誉[级別 = \"省级\"])", TypeCodes.UnknownName, "级别")]
    [InlineData("荣誉.级", TypeCodes.UnknownEntry, "级别")]
    [InlineData("count(for h in 荣誉 return if h.分值 > 1 then null else h.分值)", TypeCodes.CountsMissing, null)]
    [InlineData("count(distinct values(for h in 荣誉 return if h.分值 > 1 then null else h.分值))", TypeCodes.CountsMissing, null)]
    [InlineData("some(荣誉)", null, null)]
    [InlineData("得分 in (\"市级\")", TypeCodes.WrongOperands, null)]
    [InlineData("级别 in (\"市级\", \"县级\")", TypeCodes.UnknownLiteral, "市级")]
    [InlineData("级别 > \"市级\"", TypeCodes.UnorderedList, null)]
    [InlineData("目标 * 2", TypeCodes.OptionalNotTested, null)]
    [InlineData("目标 > 2", TypeCodes.OptionalNotTested, null)]
    [InlineData("if 目标 != null then 1 else 目标 + 1", TypeCodes.OptionalNotTested, null)]
    [InlineData("得分 / 0", TypeCodes.DivisionByZero, null)]
    [InlineData("得分 / (3 - 3)", TypeCodes.DivisionByZero, null)]
    [InlineData("得分 + 名称", TypeCodes.WrongOperand, null)]
    [InlineData("得分 + null", TypeCodes.NullOperand, null)]
    [InlineData("名称 and 达标", TypeCodes.WrongOperand, null)]
    [InlineData("if 得分 then 1 else 2", TypeCodes.WrongOperand, null)]
    [InlineData("if 达标 then 1 else \"一\"", TypeCodes.DifferentTypes, null)]
    [InlineData("[1, \"a\"]", TypeCodes.DifferentTypes, null)]
    [InlineData("荣誉[1]", TypeCodes.NoOrder, null)]
    [InlineData("today()", TypeCodes.NotInStrict, null)]
    [InlineData("sum(荣誉.级别)", TypeCodes.WrongArguments, null)]
    [InlineData("max(荣誉.级别)", TypeCodes.WrongOperand, null)]
    [InlineData("string length(得分)", TypeCodes.WrongArguments, null)]
    [InlineData("string length(荣誉[1].备注)", TypeCodes.NoOrder, null)]
    [InlineData("得分(1)", TypeCodes.NotAFunction, null)]
    [InlineData("申报日期 < 得分", TypeCodes.WrongOperands, null)]
    [InlineData("date(\"2018-02-30\")", TypeCodes.BadTemporal, null)]
    [InlineData("function(a) a", TypeCodes.UntypedParameter, null)]
    [InlineData("得分 instance of 分数", TypeCodes.UnknownType, null)]
    public void Expression_Faulty_IsDiagnosed(string text, string? code, string? suggestion)
    {
        var parsed = FeelParser.ParseExpression(text);
        if (code is null)
        {
            parsed.Root.Should().BeNull();
            return;
        }

        var diagnostics = TestScope.Check(text).Diagnostics;
        diagnostics.Select(d => d.Code).Should().Contain(code);
        if (suggestion is not null)
        {
            diagnostics.SelectMany(d => d.Suggestions).Should().Contain(suggestion);
        }
    }

    [Fact]
    public void Expression_WithSeveralFaults_ReportsAllInOrder()
    {
        var diagnostics = TestScope.Check("得份 + 级别 * 2 / 0").Diagnostics;
        diagnostics.Select(d => d.Code).Should().Equal(TypeCodes.UnknownName, TypeCodes.WrongOperand, TypeCodes.DivisionByZero);
        diagnostics.Should().OnlyContain(d => d.Message(MessageLanguage.Chinese).Length > 5 && d.Message(MessageLanguage.English).Length > 5);
    }

    [Theory]
    [InlineData("< 60")]
    [InlineData("[60..80)")]
    [InlineData("60, 70")]
    [InlineData("not(60)")]
    [InlineData("? > 3 and ? < 5")]
    [InlineData("-")]
    public void UnaryTests_OfANumber_AreAccepted(string text) =>
        TestScope.CheckTests(text).Diagnostics.Should().BeEmpty();

    [Fact]
    public void UnaryTests_OfAnotherType_AreDiagnosed() =>
        TestScope.CheckTests("\"a\"").Diagnostics.Select(d => d.Code).Should().Equal(TypeCodes.WrongOperands);

    [Fact]
    public void UnaryTests_OfAClosedList_KnowItsValues()
    {
        TestScope.CheckTests("\"市级\", \"省级\"", TestScope.Level).Diagnostics.Should().BeEmpty();
        TestScope.CheckTests("not(\"市级\")", TestScope.Level).Diagnostics.Should().BeEmpty();
        TestScope.CheckTests(">= \"良好\"", TestScope.Grade).Diagnostics.Should().BeEmpty();
        TestScope.CheckTests("\"县级\"", TestScope.Level).Diagnostics.Select(d => d.Code).Should().Equal(TypeCodes.UnknownLiteral);
        TestScope.CheckTests("> \"市级\"", TestScope.Level).Diagnostics.Select(d => d.Code).Should().Equal(TypeCodes.UnorderedList);
    }

    [Fact]
    public void UnaryTests_OfAnOptionalValue_MustTestItFirst()
    {
        TestScope.CheckTests("> 3", new OptionalType(FeelType.Number)).Diagnostics.Select(d => d.Code).Should().Equal(TypeCodes.OptionalNotTested);
        TestScope.CheckTests("? != null and ? > 3", new OptionalType(FeelType.Number)).Diagnostics.Should().BeEmpty();
        TestScope.CheckTests("null", new OptionalType(FeelType.Number)).Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("得分（一）", "(")]
    [InlineData("得分＞６０", ">")]
    [InlineData("得分、权重", ",")]
    public void Name_WithFullWidthPunctuation_IsShownInHalfWidth(string text, string halfWidth)
    {
        var parsed = FeelParser.ParseExpression(text);
        (parsed.Root is null ? parsed.Diagnostics : FeelChecker.Check(text, parsed.Root, TestScope.Default).Diagnostics)
            .Should().Contain(d => d.Arguments.Contains(halfWidth));
        var standard = new NameNode(new(0, text.Length), text);
        FeelChecker.Check(text, standard, TestScope.Default).Diagnostics.Should().ContainSingle().Which.Arguments.Should().Contain(halfWidth);
    }

    [Fact]
    public void Narrowing_OfAPath_HoldsForThatPathOnly()
    {
        const string Tested = "some h in 荣誉 satisfies h.备注 != null and string length(h.备注) > 1";
        TestScope.Check(Tested).Diagnostics.Should().BeEmpty();
        TestScope.Check("some h in 荣誉, g in 荣誉 satisfies h.备注 != null and string length(g.备注) > 1").Diagnostics
            .Select(d => d.Code).Should().Equal(TypeCodes.OptionalNotTested);
        TestScope.Check("count(荣誉.备注[item != null][string length(item) > 1])").Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Expected_ClosedList_TypesTheBranches()
    {
        TestScope.Check("if 得分 >= 90 then \"优秀\" else \"良好\"", TestScope.Grade).Type.Should().Be(TestScope.Grade);
        TestScope.Check("if 得分 >= 90 then \"优异\" else \"良好\"", TestScope.Grade).Diagnostics
            .Should().ContainSingle().Which.Suggestions.Should().Contain("优秀");
    }

    [Fact]
    public void Expected_AnotherType_IsDiagnosed()
    {
        TestScope.Check("名称", FeelType.Number).Diagnostics.Select(d => d.Code).Should().Equal(TypeCodes.WrongResult);
        TestScope.Check("目标", FeelType.Number).Diagnostics.Select(d => d.Code).Should().Equal(TypeCodes.OptionalNotTested);
    }

    [Theory]
    [InlineData("得分 * 权重", 3, "0", "100")]
    [InlineData("得分 + 权重", 2, "0", "101")]
    [InlineData("得分 - 权重", 2, "-1", "100")]
    [InlineData("得分 / 4", 4, "0", "25")]
    [InlineData("得分 / 3", null, "0", "100/3")]
    [InlineData("1/3*180", 0, "60", "60")]
    [InlineData("max(-10, min(10, 得分 - 50))", 2, "-10", "10")]
    [InlineData("abs(得分 - 50)", 2, "0", "50")]
    [InlineData("round half up(得分 / 3, 1)", 1, "0", "33.3")]
    [InlineData("if 达标 then 得分 else 权重", 2, "0", "100")]
    [InlineData("sum(得分, 得分, 1.25)", 2, "1.25", "201.25")]
    [InlineData("if 目标 != null then min(得分 / 目标, 1.2) else 0", null, "0", "1.2")]
    [InlineData("count(荣誉)", 0, "0", null)]
    [InlineData("sqrt(得分)", null, "0", null)]
    public void Shape_OfANumber_FollowsTheOperations(string text, int? scale, string? lower, string? upper)
    {
        var shape = ((NumberType)TestScope.Check(text).Type).Shape;
        (shape.Scale, shape.Lower?.ToString(), shape.Upper?.ToString()).Should().Be((scale, lower, upper));
    }
}
