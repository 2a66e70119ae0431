using System.Runtime.CompilerServices;
using Appraisal.Rules.Data;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>The sample of 25 offices against a table that was computed from the document without the engine.</summary>
public sealed class HengyangSampleTests
{
    private const string ExactScore = "综合得分精确值";

    [Theory]
    [InlineData("expected.csv", "passes on", AppraisalEvaluator.Plan)]
    [InlineData("expected.csv", "passes on", AppraisalEvaluator.Interpreter)]
    [InlineData("expected-stays-open.csv", "stays open", AppraisalEvaluator.Plan)]
    [InlineData("expected-stays-open.csv", "stays open", AppraisalEvaluator.Interpreter)]
    public void Sample_AllColumns_AreAsComputedFromTheDocument(string file, string barredPlace, AppraisalEvaluator evaluator)
    {
        var expected = File.ReadAllLines(Path.Combine(Root(), "tests/specs/score/good/hengyang-2017", file)).Select(l => l.Split(',')).ToList();
        var scheme = AppraisalScheme.Load(Path.Combine(Root(), "schemes/hengyang-hitech-2017")).Scheme!;
        var options = new AppraisalOptions { Evaluator = evaluator, Parameters = new Dictionary<string, string> { ["空额"] = barredPlace } };

        var result = scheme.Appraise(AppraisalData.Load(Path.Combine(Root(), "samples/data/hengyang-2017")), options);

        result.Diagnostics.Should().BeEmpty();
        var offices = result["部门"];
        string Cell(string office, string column) => column switch
        {
            "名称" => office,
            ExactScore => offices.Value(offices.RowOf(office), "综合得分")!.ToString()!,
            _ => offices.Show(offices.RowOf(office), column),
        };
        result.Units.Select(u => u.Name).Should().Equal(expected.Skip(1).Select(row => row[0]));
        expected.Skip(1).Select(row => string.Join(',', expected[0].Select(column => Cell(row[0], column))))
            .Should().Equal(expected.Skip(1).Select(row => string.Join(',', row)));
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
