using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

public sealed class EvaluatorEqualityTests
{
    [Theory]
    [InlineData("passes on", "合为一类")]
    [InlineData("stays open", "按类别")]
    public void Columns_OfTheSampleData_GeneratedOnesToo_AreEqualInPlanAndInterpreter(string barredPlace, string classes)
    {
        var scheme = AppraisalScheme.Load(Repository.Path("schemes/hengyang-hitech-2017")).Scheme!;
        var data = AppraisalData.Load(Repository.Path("samples/data/hengyang-2017"));
        var parameters = new Dictionary<string, string> { ["空额"] = barredPlace, ["分类口径"] = classes };

        var plan = scheme.Appraise(data, new AppraisalOptions { Parameters = parameters });
        var interpreter = scheme.Appraise(data, new AppraisalOptions { Parameters = parameters, Evaluator = AppraisalEvaluator.Interpreter });

        plan.Columns.Keys.Should().BeEquivalentTo(interpreter.Columns.Keys).And.HaveCountGreaterThan(100);
        foreach (var (column, values) in plan.Columns)
        {
            Values(values).Should().Equal(Values(interpreter.Columns[column]), "{0}", column);
        }
    }

    private static IEnumerable<object?> Values(Columns.Column column) => Enumerable.Range(0, column.Count).Select(row => column[row]);
}
