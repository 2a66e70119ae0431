using Appraisal.Rules.Explaining;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Explaining;

/// <summary>The explanations of everybody in samples in which points reach people by roles, or levels hang on one another.</summary>
public sealed class SampleExplanationTests
{
    public static TheoryData<string, string, string> Settings => new()
    {
        { "urban-management-staff", "urban-management", "" },
        { "urban-management-staff", "urban-management", "领导当事人=两项都扣" },
        { "urban-management-staff", "urban-management", "票的合成=分类平均" },
        { "qitai-four-level", "qitai", "" },
        { "qitai-four-level", "qitai", "多个项目=最低" },
        { "qitai-four-level", "qitai", "分管口径=按平均得分" },
        { "qitai-four-level", "qitai", "无项目=计满分" },
        { "qitai-four-level", "qitai", "事项口径=按所列权重" },
        { "qitai-four-level", "qitai", "期分值口径=占集中考核分值" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Steps_OfEverybody_RecomputeFromTheirChildrenAndRestOnAClause(string package, string data, string setting)
    {
        var result = Run(package, data, setting, AppraisalEvaluator.Plan);
        var recomputation = new StepRecomputation(result);
        var steps = result.UnitTables.SelectMany(t => t.Units.SelectMany(u => result.Explain(t.Table, u.Name).AllSteps())).ToList();

        steps.Where(s => !s.IsLeaf && s.Kind != StepKind.Row).Should()
            .AllSatisfy(s => recomputation.Of(s).Should().Be(s.Value, "{0} of {1} follows from its children", s.Name, s.Row));
        steps.Where(s => s.Kind is not (StepKind.Input or StepKind.Row) && s.Clauses.Count == 0).Select(s => s.Name).Distinct().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Columns_GeneratedOnesToo_AreEqualInPlanAndInterpreter(string package, string data, string setting)
    {
        var plan = Run(package, data, setting, AppraisalEvaluator.Plan);
        var interpreter = Run(package, data, setting, AppraisalEvaluator.Interpreter);

        plan.Columns.Keys.Should().BeEquivalentTo(interpreter.Columns.Keys);
        foreach (var (column, values) in plan.Columns)
        {
            Values(values).Should().Equal(Values(interpreter.Columns[column]), "{0}", column);
        }
    }

    private static AppraisalResult Run(string package, string data, string setting, AppraisalEvaluator evaluator)
    {
        var scheme = AppraisalScheme.Load(Repository.Path($"schemes/{package}")).Scheme!;
        var parameters = setting.Length == 0 ? [] : new Dictionary<string, string> { [setting.Split('=')[0]] = setting.Split('=')[1] };
        var result = scheme.Appraise(AppraisalData.Load(Repository.Path($"samples/data/{data}")), new AppraisalOptions { Parameters = parameters, Evaluator = evaluator });
        result.IsComplete.Should().BeTrue(string.Join('\n', result.Diagnostics));
        return result;
    }

    private static IEnumerable<object?> Values(Columns.Column column) => Enumerable.Range(0, column.Count).Select(row => column[row]);
}
