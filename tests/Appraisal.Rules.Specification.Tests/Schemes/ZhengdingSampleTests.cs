using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>The sample of 48 units against a table that was computed from the document without the engine, and what is told of open places.</summary>
public sealed class ZhengdingSampleTests
{
    private const string ExactScore = "综合得分精确值";

    private static readonly AppraisalScheme Scheme = AppraisalScheme.Load(Path.Combine(Repository.Schemes, "zhengding-county")).Scheme!;
    private static readonly AppraisalData Data = AppraisalData.Load(Path.Combine(Repository.Samples, "zhengding"));

    [Theory]
    [InlineData("expected.csv", "passes on", AppraisalEvaluator.Plan)]
    [InlineData("expected.csv", "passes on", AppraisalEvaluator.Interpreter)]
    [InlineData("expected-stays-open.csv", "stays open", AppraisalEvaluator.Plan)]
    [InlineData("expected-stays-open.csv", "stays open", AppraisalEvaluator.Interpreter)]
    public void Sample_AllColumns_AreAsComputedFromTheDocument(string file, string barredPlace, AppraisalEvaluator evaluator)
    {
        var expected = File.ReadAllLines(Path.Combine(Repository.Specs, "score/good/zhengding", file)).Select(l => l.Split(',')).ToList();

        var result = Scheme.Appraise(Data, new AppraisalOptions { Evaluator = evaluator, Parameters = new Dictionary<string, string> { ["空额"] = barredPlace } });

        result.Diagnostics.Should().BeEmpty();
        var units = result["单位"];
        string Cell(string unit, string column) => column switch
        {
            "名称" => unit,
            ExactScore => units.Value(units.RowOf(unit), "综合得分")!.ToString()!,
            _ => units.Show(units.RowOf(unit), column),
        };
        expected.Skip(1).Should().HaveCount(units.RowCount);
        expected.Skip(1).Select(row => string.Join(',', expected[0].Select(column => Cell(row[0], column))))
            .Should().Equal(expected.Skip(1).Select(row => string.Join(',', row)));
    }

    [Theory]
    [InlineData("passes on", 2, 8, 3)]
    [InlineData("stays open", 1, 7, 3)]
    public void BestGrade_OfTheTracks_IsSharedOutAsTheDocumentSays(string barredPlace, int townships, int departments, int oldCity)
    {
        var units = Scheme.Appraise(Data, new AppraisalOptions { Parameters = new Dictionary<string, string> { ["空额"] = barredPlace } }).Units;

        int Best(string track) => units.Count(u => Equals(u["轨道"], track) && u.Grade == "先进");
        (Best("乡镇"), Best("部门"), Best("古城")).Should().Be((townships, departments, oldCity));
    }

    [Fact]
    public void Explanation_OfAUnitBelowTheFloor_SaysWhichPlacesStayOpenAndByWhichClause()
    {
        var text = Scheme.Appraise(Data).Explain("单位", "文物维护局", "档次").ToText(Feel.Diagnostics.MessageLanguage.English);

        text.Should().Contain("4 places; 3 granted; 1 left open, 5 below the floor (综合得分 >= 古城先进线")
            .And.Contain("住房营建局").And.Contain("[Z15b, Z15c, Z15t");
    }
}
