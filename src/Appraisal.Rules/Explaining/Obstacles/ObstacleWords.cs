using Appraisal.Rules.Nodes;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Explaining;

/// <summary>The words for what a value is and what it would have to be.</summary>
internal static class ObstacleWords
{
    public static (string Chinese, string English) HasAndNeeds(string name, object? value, Wanted wanted)
    {
        var words = wanted.Values.Select(v => ShownValue.Of(v)).Concat(wanted.TakesNone ? [DecisionCell.NoValue] : []).ToList();
        var (needs, mustBe) = wanted switch
        {
            { Range: { } range, IsNegated: true } => ($"不得在 {range} 之内", $"must not be within {range}"),
            { Range: { } range } => ($"须在 {range} 之内", $"must be within {range}"),
            { IsNegated: true } => ($"不得为 {string.Join("或", words)}", $"must not be {string.Join(" or ", words)}"),
            _ => ($"须为 {string.Join("或", words)}", $"must be {string.Join(" or ", words)}"),
        };
        return HasAndNeeds(name, value, needs, mustBe);
    }

    public static (string Chinese, string English) HasAndNeeds(string name, object? value, string needs, string mustBe) => value is null
        ? ($"{name} 没有值，{needs}", $"{name} has no value, {mustBe}")
        : ($"{name} 为 {ShownValue.Of(value)}，{needs}", $"{name} is {ShownValue.Of(value)}, {mustBe}");
}
