namespace Appraisal.Rules.Diagnostics;

/// <summary>What can be wrong with data that a scheme asks for: codes APR402x to APR404x.</summary>
internal static class BindingRules
{
    public static readonly DiagnosticRule MissingTable = DiagnosticRule.Error(
        "APR4020",
        "数据里没有表“{0}”",
        "the data has no table '{0}'",
        "建一张表“{0}”，表头为：{1}；没有记录时只留表头。",
        "Make a table '{0}' with the header: {1}; leave only the header where there are no records.");

    public static readonly DiagnosticRule UnknownTable = DiagnosticRule.Error(
        "APR4021",
        "方案里没有表“{0}”",
        "the scheme has no table '{0}'",
        "改正表名，或从数据中移走。",
        "Correct the name, or take the table out of the data.");

    public static readonly DiagnosticRule UnknownColumn = DiagnosticRule.Error(
        "APR4022",
        "表“{0}”没有列“{1}”",
        "the table '{0}' has no column '{1}'",
        "改正列名，或删去这一列。",
        "Correct the name, or remove the column.");

    public static readonly DiagnosticRule MissingColumn = DiagnosticRule.Error(
        "APR4023",
        "表“{0}”缺列“{1}”",
        "the table '{0}' lacks the column '{1}'",
        "补上这一列。",
        "Add the column.");

    public static readonly DiagnosticRule MissingValue = DiagnosticRule.Error(
        "APR4024",
        "“{0}”没有填写",
        "'{0}' is not filled in",
        "填上值；允许空缺的列须在方案中写明 optional。",
        "Fill it in; a column that may be empty is declared optional in the scheme.");

    public static readonly DiagnosticRule NotANumber = DiagnosticRule.Error(
        "APR4025",
        "“{0}”应为数，填的是“{1}”",
        "'{0}' must be a number, and '{1}' is none",
        "只写数字和小数点，如 {2}；没有值的空着，该列须是 optional。",
        "Write digits and a decimal point only, such as {2}; leave it empty where there is no value, the column being optional.");

    public static readonly DiagnosticRule NumberForm = DiagnosticRule.Error(
        "APR4026",
        "“{0}”里的数“{1}”写法不合",
        "the number '{1}' in '{0}' is not written as numbers are here",
        "写成 {2}",
        "Write {2}");

    public static readonly DiagnosticRule NotAShare = DiagnosticRule.Error(
        "APR4027",
        "“{0}”是数，不是比例，却填了“{1}”",
        "'{0}' is a number and no share, but holds '{1}'",
        "去掉百分号，按该列的单位填写。",
        "Leave the percent sign out, and write the value in the unit of the column.");

    public static readonly DiagnosticRule NotADate = DiagnosticRule.Error(
        "APR4028",
        "“{0}”应为日期，填的是“{1}”",
        "'{0}' must be a date, and '{1}' is none",
        "写成 年-月-日，如 2018-01-10。",
        "Write year-month-day, such as 2018-01-10.");

    public static readonly DiagnosticRule DateForm = DiagnosticRule.Error(
        "APR4029",
        "“{0}”里的日期“{1}”写法不合",
        "the date '{1}' in '{0}' is not written as dates are here",
        "写成 {2}",
        "Write {2}");

    public static readonly DiagnosticRule NotABoolean = DiagnosticRule.Error(
        "APR4030",
        "“{0}”应为是或否，填的是“{1}”",
        "'{0}' must be true or false, and '{1}' is neither",
        "写“是”或“否”（true、false 亦可）。",
        "Write 是 or 否, or true or false.");

    public static readonly DiagnosticRule TooManyPlaces = DiagnosticRule.Error(
        "APR4031",
        "“{0}”的 {1} 超过 {2} 位小数",
        "{1} in '{0}' has more than {2} decimal places",
        "按规定的位数填写；舍入由填报人决定，程序不代为舍入。",
        "Write it with so many places; who reports rounds, the program does not.");

    public static readonly DiagnosticRule OutOfBounds = DiagnosticRule.Error(
        "APR4032",
        "“{0}”的 {1} 超出范围 {2}",
        "{1} in '{0}' is outside {2}",
        "核对原始材料后更正。",
        "Look at the source and correct it.");

    public static readonly DiagnosticRule NotInList = DiagnosticRule.Error(
        "APR4033",
        "“{0}”不能是“{1}”",
        "'{0}' cannot be '{1}'",
        "可填：{2}",
        "One of: {2}");

    public static readonly DiagnosticRule SeveralValues = DiagnosticRule.Error(
        "APR4034",
        "“{0}”只能填一个值，填了 {1} 个",
        "'{0}' takes one value, and there are {1}",
        "只留一个值；多个值请分成几行。",
        "Leave one value; use several rows for several values.");

    public static readonly DiagnosticRule DuplicateKey = DiagnosticRule.Error(
        "APR4035",
        "表“{0}”里“{1}”出现了两次",
        "'{1}' stands twice in the table '{0}'",
        "删去一行，或用不同的名称区分。",
        "Remove one row, or tell them apart by name.");

    public static readonly DiagnosticRule UnknownSubject = DiagnosticRule.Error(
        "APR4036",
        "表“{0}”里没有“{1}”",
        "there is no '{1}' in the table '{0}'",
        "改正名称，或在表“{0}”里补上这一行。",
        "Correct the name, or add the row to the table '{0}'.");

    public static readonly DiagnosticRule WrongDecider = DiagnosticRule.Error(
        "APR4037",
        "这一项应由“{0}”决定，填的是“{1}”",
        "'{0}' decides this, and the row says '{1}'",
        "由有权者决定后再填报。",
        "Have it decided by who may decide it.");

    public static readonly DiagnosticRule MissingDecider = DiagnosticRule.Error(
        "APR4038",
        "没有写明由谁决定",
        "the row does not say who decided",
        "在“{0}”一列写上决定者。",
        "Write who decided into the column '{0}'.");

    public static readonly DiagnosticRule MissingReference = DiagnosticRule.Error(
        "APR4039",
        "没有写明决定的依据",
        "the row does not say by which document it was decided",
        "在“{0}”一列写上文件号或会议纪要。",
        "Write the number of the document or minutes into the column '{0}'.");

    public static readonly DiagnosticRule DuplicatePeriod = DiagnosticRule.Error(
        "APR4040",
        "“{0}”的 {1} 这一期有两行",
        "'{0}' has two rows for the period {1}",
        "每一期只留一行。",
        "Leave one row a period.");

    public static readonly DiagnosticRule NoPeriod = DiagnosticRule.Error(
        "APR4061",
        "“{0}”不是方案所用的期间",
        "'{0}' is no period of the scheme's length",
        "写成 {1} 这样。",
        "Write it as in {1}.");

    public static readonly DiagnosticRule ShareWithoutSign = DiagnosticRule.Error(
        "APR4062",
        "“{0}”是比例，填的是“{1}”，没有百分号",
        "'{0}' is a share, and '{1}' has no percent sign",
        "写成“{1}%”；确实是它的一百倍的，写成“{2}%”。",
        "Write '{1}%', or '{2}%' where a hundred times as much is meant.");

    public static readonly DiagnosticRule NobodyInTable = DiagnosticRule.Warning(
        "APR4045",
        "表“{0}”一行也没有",
        "the table '{0}' has no row",
        "只有表头的表算作没有对象；漏填时补上各行。",
        "A table with only a header means that there are none; add the rows where they were left out.");

    public static readonly DiagnosticRule UnknownPeriod = DiagnosticRule.Error(
        "APR4050",
        "“{0}”没有“{1}”“{2}”",
        "'{0}' has no {1} '{2}'",
        "改成方案里为它列出的值；须增加的，在方案的 periods 里补上。",
        "Use a value that the scheme lists for it, or add this one to 'periods' of the scheme.");

    public static readonly DiagnosticRule SeveralRulings = DiagnosticRule.Error(
        "APR4051",
        "“{0}”是整个考评的裁定，只能有一行",
        "'{0}' holds what is decided once for the whole appraisal and has one row",
        "只留一行。",
        "Leave one row.");

    public static readonly DiagnosticRule FurtherFaults = DiagnosticRule.Error(
        "APR4041",
        "表“{0}”里还有 {1} 处同样的错误（{2}）",
        "the table '{0}' has {1} more faults of the kind {2}",
        "先改正已列出的，再检查一遍。",
        "Correct those that are listed, and check again.");
}
