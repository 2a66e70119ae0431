using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Cli;

/// <summary>What can go wrong in the tool itself: codes APR90xx.</summary>
internal static class ToolRules
{
    public static readonly DiagnosticRule NoTable = DiagnosticRule.Error(
        "APR9001", "结果里没有“{0}”这个表", "the result has no table '{0}'", "可用：{1}", "there are: {1}");

    public static readonly DiagnosticRule NoRow = DiagnosticRule.Error(
        "APR9002", "“{1}”里没有“{0}”", "'{1}' has no '{0}'", "照数据里的名称写", "write the name as it is in the data");

    public static readonly DiagnosticRule NoDecision = DiagnosticRule.Error(
        "APR9003", "“{1}”没有“{0}”这一项决定", "'{1}' has no decision '{0}'", "可用：{2}", "there are: {2}");

    public static readonly DiagnosticRule NoColumn = DiagnosticRule.Error(
        "APR9004", "“{1}”没有“{0}”这一列", "'{1}' has no column '{0}'", "可用：{2}", "there are: {2}");

    public static readonly DiagnosticRule FileAccess = DiagnosticRule.Error(
        "APR9005", "文件读写不成：{0}", "a file cannot be read or written: {0}",
        "检查路径和权限，并关闭正在占用它的程序", "check path and permissions, and close the program that holds it");

    public static readonly DiagnosticRule AlreadyThere = DiagnosticRule.Error(
        "APR9006", "“{0}”里已有 {1}", "'{0}' already holds {1}",
        "换一个文件夹；确要覆盖时加 --force", "choose another folder, or add --force to write over them");

    public static readonly DiagnosticRule Stopped = DiagnosticRule.Error(
        "APR9007", "已中止，没有写出任何文件", "stopped; no file was written");

    public static readonly DiagnosticRule NothingMatches = DiagnosticRule.Error(
        "APR9008", "没有情景的名称含“{0}”，也没有情景引用条款“{0}”", "no scenario has '{0}' in its name or cites a clause '{0}'");

    public static readonly DiagnosticRule NoFolder = DiagnosticRule.Error(
        "APR9009", "写不到“{0}”：没有这个文件夹，或者它本身是文件夹", "'{0}' cannot be written: there is no such folder, or it is a folder itself", "检查 --out 的路径", "check the path of --out");

    public static readonly DiagnosticRule NotEmpty = DiagnosticRule.Error(
        "APR9010", "“{0}”不是空文件夹", "'{0}' is no empty folder",
        "换一个还没有的或空的文件夹", "name a folder that is empty or not there yet");

    public static readonly DiagnosticRule NoSchemeName = DiagnosticRule.Error(
        "APR9011", "文件夹的名称“{0}”不能作方案标识", "the folder's name '{0}' cannot be the id of a scheme",
        "名称用汉字、字母、数字、“-”“_”“.”，以汉字、字母或数字开头，如 xx-county-2025",
        "use letters, digits, '-', '_' and '.', a letter or digit first, such as xx-county-2025");

    public static readonly DiagnosticRule NoTitle = DiagnosticRule.Error(
        "APR9012", "“{0}”不能作标题", "'{0}' cannot be a title", "写成一行文字", "write one line of text");

    public static readonly DiagnosticRule NoGrade = DiagnosticRule.Error(
        "APR9013", "“{1}”不会是“{0}”", "'{1}' is never '{0}'", "可用：{2}", "there are: {2}");

    public static readonly DiagnosticRule NoValues = DiagnosticRule.Error(
        "APR9014", "“{0}”不是等次，也不是一组词中的一个，不能用 --why-not", "'{0}' is no grade and no word of a list: --why-not cannot be asked of it",
        "用 --decision 写一个等次", "name a grade with --decision");

    public static readonly DiagnosticRule NoGradeDeclared = DiagnosticRule.Error(
        "APR9015", "方案的 result 没有指明“{0}”的等次", "the result of the scheme names no grade of '{0}'",
        "用 --decision 写出哪一项：{1}", "name the decision with --decision: {1}");

    public static readonly DiagnosticRule SeveralTables = DiagnosticRule.Error(
        "APR9021", "结果有几个表：{0}，一个 CSV 文件只能放一个", "the result has several tables, {0}, and a CSV file holds one", "用 --table 指明一个", "name one with --table");

    public static readonly DiagnosticRule SeveralUnits = DiagnosticRule.Error(
        "APR9022", "几个表里都有“{0}”", "several tables have a '{0}'", "写成其中之一：{1}", "write one of: {1}");

    public static readonly DiagnosticRule OtherPeriods = DiagnosticRule.Error(
        "APR9023", "方案的考评期是 {1}，“{0}”与它长度不同", "the scheme is for {1}, and '{0}' is a period of another length", "写同样长度的一期，写法如 {1}", "write a period of the same length, in the form of {1}");

    public static readonly DiagnosticRule NoHistory = DiagnosticRule.Error(
        "APR9024", "方案“{0}”没有往年表，没有什么要留给下一期", "the scheme '{0}' has no history: nothing is kept for the next period", "去掉 --keep，或在方案的 history 下声明", "leave out --keep, or declare one under 'history'");

    public static readonly DiagnosticRule EndlessValue = DiagnosticRule.Error(
        "APR9025", "往年表“{0}”保留的“{1}”有除不尽的值，写不进文件", "the history '{0}' keeps '{1}', which has values that do not end: no file holds them", "在方案中给“{1}”写 round，或保留一个取位后的决策", "write 'round' at '{1}', or keep a decision that rounds it");

    public static readonly DiagnosticRule OurFault = DiagnosticRule.Error(
        "APR9099", "工具自身出错（{0}：{1}），不是输入的问题", "the tool itself failed ({0}: {1}); the input is not to blame",
        "请报告这个错误，附上命令、方案和数据", "please report this with the command, the scheme and the data");
}
