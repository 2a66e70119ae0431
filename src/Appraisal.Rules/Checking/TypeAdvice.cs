using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Checking;

/// <summary>What to do where a column is not of the kind that a decision needs.</summary>
internal static class TypeAdvice
{
    public static (string Chinese, string English) Of(string needed, string name, FeelType given)
    {
        var isNumberNeeded = needed.Contains("number", StringComparison.Ordinal);
        return given switch
        {
            OptionalType { Item: NumberType } when isNumberNeeded => (
                $"写明“{name}”没有值时怎样：汇总用 not applicable: leave out 或 where: {name} != null；别处另设一项 if {name} != null then {name} else 0",
                $"say what holds where '{name}' has no value: in an aggregate 'not applicable: leave out' or 'where: {name} != null', elsewhere a decision of its own, if {name} != null then {name} else 0"),
            EnumerationType or OptionalType { Item: EnumerationType } when isNumberNeeded => (
                $"另设一项决策，用 match: {name} 和 points 给每个词一个数，在这里写那一项",
                $"make a decision with 'match: {name}' and 'points', a number for each word, and name that one here"),
            _ when isNumberNeeded => (
                "写一个数的列；文字没有大小，可先由人给出顺序号",
                "name a column of numbers; texts have no order, so have people give a number of order"),
            _ when needed.Contains("optional boolean", StringComparison.Ordinal) => (
                $"把字段“{name}”声明为 optional boolean：不需要裁定时空着", $"declare the field '{name}' as 'optional boolean': it is empty where nothing is to be decided"),
            _ when needed.Contains("boolean", StringComparison.Ordinal) => (
                $"另设一项决策，用 when 写出“{name}”的条件，在这里写那一项", $"make a decision with 'when:' that compares '{name}', and name that one here"),
            _ => ("写那种值的列", "name a column of that kind"),
        };
    }
}
