namespace Appraisal.Rules.Diagnostics;

/// <summary>What would be counted otherwise than its author means.</summary>
internal static class CountingRules
{
    public static readonly DiagnosticRule WeightCountsNothing = DiagnosticRule.Error(
        "APR3181", "“{0}”的 {1} 按份数计，而 weight 的“{2}”是{3}，不是份数", "'{1}' of '{0}' goes by what 'weight' counts, and '{2}' is {4}: it counts nothing",
        "票数、人数声明为 count；按行去掉或要求若干行的，在 where 里写明哪些行计入", "declare votes or people as 'count'; where whole rows are meant, say under 'where' which of them count");

    public static readonly DiagnosticRule TrimMayLeaveNobody = DiagnosticRule.Warning(
        "APR3182", "“{0}”去掉最高、最低各 {1} 个之后可能一个不剩，这时不声不响取 none 的值", "'{0}' leaves out {1} of the highest and {1} of the lowest, and where nobody is left it takes the value of 'none' in silence",
        "写“fewest: {2}”，不足时停下；或写“none: not applicable”，另设一项写明人数不足时怎样算", "write 'fewest: {2}', which stops the run, or 'none: not applicable' and a decision that says what holds with so few");

    public static readonly DiagnosticRule MissingIsCounted = DiagnosticRule.Error(
        "APR3184", "“{0}”数的是“{1}”，而它可能没有值，没有值的行也会数进去", "'{0}' counts '{1}', which may have no value: rows without one would be counted too",
        "只数有值的行，写 {2}[{1} != null]", "for the rows that have one, write {2}[{1} != null]");

    public static readonly DiagnosticRule MissingIsOneMatter = DiagnosticRule.Error(
        "APR3185", "“{0}”按“{1}”认同一事项，而它可能没有值，没有值的都会算同一事项", "'{0}' takes rows with the same '{1}' for one matter, and it may have no value: all rows without one would be one matter",
        "使“{1}”必填，或另设一列写明没有值时各是什么事项", "require '{1}', or name a column that says what matter a row without it is");

    public static readonly DiagnosticRule KeptTwice = DiagnosticRule.Error(
        "APR3186", "“{0}”由往年表“{1}”和“{2}”都保留，previous 和 streak 读不准是哪一个", "'{0}' is kept by the histories '{1}' and '{2}', and 'previous' and 'streak' could mean either",
        "只在一个往年表的 keeps 里写它", "list it under 'keeps' of one of them");

    public static readonly DiagnosticRule StreakNeverSoLong = DiagnosticRule.Error(
        "APR3183", "“{0}”把 streak 与 {1} 相比，而它最多数到 {2}，结果总是一样", "'{0}' compares a streak with {1}, and it counts up to {2}: the answer is always the same",
        "把“{3}”的 {4} 加长到够得着 {1}，或改正这个数", "make '{4}' of '{3}' long enough for {1}, or correct the number");

    public static readonly DiagnosticRule FallsToTheRest = DiagnosticRule.Warning(
        "APR3191", "不在分组“{1}”里的行不占“{0}”的名额，却会落到最后一步的“{2}”", "rows that do not stand in the group '{1}' take no place of '{0}', and fall to its last step, '{2}'",
        "不定等次的，在“{0}”写 for: {3}；确应得“{2}”的，在前面加一步，写明 when: not({3})", "where they get no grade, write 'for: {3}' at '{0}'; where '{2}' is meant, add a step before it with 'when: not({3})'");

    public static readonly DiagnosticRule TrimIsNotWhole = DiagnosticRule.Error(
        "APR3192", "“{0}”要在两端各去掉 {1} 个，须是不小于 0 的整数", "'{0}' leaves out {1} at each end, which must be a whole number, not below 0",
        "写个数，如 trim: 1；按比例去掉的写 trim: {{share: 10%, round: down}}；是一列的，给它 round: 0 和 floor: 0", "give a number of rows, such as 'trim: 1'; a share of them is 'trim: {{share: 10%, round: down}}'; a column needs 'round: 0 MODE' and 'floor: 0'");
}
