namespace Appraisal.Rules.Diagnostics;

/// <summary>What can be wrong where a scheme looks back in time.</summary>
internal static class PeriodRules
{
    public static readonly DiagnosticRule NotSoFarBack = DiagnosticRule.Error(
        "APR3121", "“{0}”不是能往前读的期数：“{1}”可读 1 到 {2} 期", "{0} is not how far back can be read: in '{1}' that is 1 to {2}",
        "写 1 到 {2} 的整数；还要更早的，就把 {3} 加长", "write a whole number from 1 to {2}; to read further back, make '{3}' longer");

    public static readonly DiagnosticRule ListTooLong = DiagnosticRule.Error(
        "APR3125", "“{0}”列了 {1} 期，streak 至多往回数 {2} 期", "'{0}' lists {1} periods, and 'streak' counts back over {2} at most",
        "接着前一行的数往下数：条件成立时为 previous(数) + 1，否则为 0", "go on from the row before: previous(count) + 1 where the condition holds, else 0");

    public static readonly DiagnosticRule OtherUnit = DiagnosticRule.Error(
        "APR3123", "往年表“{0}”按 {1} 往前数，而方案考评的是 {2}", "the history '{0}' counts in {1}, but the scheme appraises {2}",
        "写 {3}:，或改 period", "write '{3}:', or change 'period'");

    public static readonly DiagnosticRule NoSuchPart = DiagnosticRule.Error(
        "APR3124", "考评期是 {1}，公式里读不到“{0}”", "the period is {1}, and formulas cannot read '{0}' of it",
        "写 {2}", "write {2}");

    public static readonly DiagnosticRule EarlierOfFormula = DiagnosticRule.Error(
        "APR3141", "previous 读的是一项的前一期，“{0}”不是一项的名称", "'previous' reads the earlier value of a name, and '{0}' is none", "{1}", "{2}");

    public static readonly DiagnosticRule HistoryOfPeriods = DiagnosticRule.Error(
        "APR3142", "往年表“{0}”不能属于“{1}”：它的行由方案列出，不是每年都在的对象", "the history '{0}' cannot belong to '{1}': its rows are made by the scheme and are nobody who was there before",
        "同一年里往前读用 previous，不必有往年表；去年同期的数在 records 下设一个表，如 {{of: {1}, fields: {{去年: number}}}}",
        "within the year 'previous' needs no history; for the same period of last year declare a table under 'records', as in {{of: {1}, fields: {{last_year: number}}}}");

    public static readonly DiagnosticRule SequenceNeedsAllRows = DiagnosticRule.Error(
        "APR3122", "“{0}”要等自己前一期的值，而途中的“{1}”要各行一起算", "'{0}' waits for its own earlier row, by way of '{1}', which is computed for all rows at once",
        "一期接一期只能经过同一行的公式、对照表和限额：让“{1}”读不靠前一期的值，或在它之后另设一项接着算",
        "only formulas, tables and limits of the same row can go on from row to row: let '{1}' read what does not hang on an earlier row, or go on in a decision after it");
}
