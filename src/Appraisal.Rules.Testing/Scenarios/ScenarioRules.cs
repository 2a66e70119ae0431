using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>What can be wrong with scenario files: codes APR6xxx.</summary>
internal static class ScenarioRules
{
    public static readonly DiagnosticRule UnknownKey = DiagnosticRule.Error(
        "APR6001", "“{1}”里没有“{0}”这个键", "'{1}' has no key '{0}'",
        "改为下列之一：{2}", "use one of: {2}");

    public static readonly DiagnosticRule MissingKey = DiagnosticRule.Error(
        "APR6002", "“{1}”缺少键“{0}”", "'{1}' lacks the key '{0}'", "补上这个键", "add the key");

    public static readonly DiagnosticRule WrongShape = DiagnosticRule.Error(
        "APR6003", "“{0}”后面应是{1}", "'{0}' takes {2}");

    public static readonly DiagnosticRule UnknownTable = DiagnosticRule.Error(
        "APR6004", "方案里没有表“{0}”", "the scheme has no table '{0}'", "方案的表：{1}", "the scheme's tables: {1}");

    public static readonly DiagnosticRule UnknownColumn = DiagnosticRule.Error(
        "APR6005", "表“{1}”没有列“{0}”", "the table '{1}' has no column '{0}'", "改正列名", "correct the name");

    public static readonly DiagnosticRule UnknownDecision = DiagnosticRule.Error(
        "APR6006", "“{1}”没有字段或决策“{0}”", "'{1}' has no field or decision '{0}'", "改正名称", "correct the name");

    public static readonly DiagnosticRule UnknownRow = DiagnosticRule.Error(
        "APR6007", "表“{1}”里没有“{0}”这一行", "the table '{1}' has no row '{0}'",
        "这里给了 {2} 行，写其中一行的名称或行号；另加一行写在 given 或 add 下", "{2} rows are given here; write the key of one, or its number; another row is written under 'given' or 'add'");

    public static readonly DiagnosticRule UnknownScenario = DiagnosticRule.Error(
        "APR6008", "没有名为“{0}”的情景", "there is no scenario '{0}'", "改正名称", "correct the name");

    public static readonly DiagnosticRule CircularLike = DiagnosticRule.Error(
        "APR6009", "“{0}”的 like 绕回到它自己：{1}", "the 'like' of '{0}' leads back to itself: {1}",
        "其中一个写出自己的 given", "let one of them write a 'given' of its own");

    public static readonly DiagnosticRule NothingChanged = DiagnosticRule.Error(
        "APR6010", "{0} 本来就是“{1}”，改动没有效果", "{0} is '{1}' already: the change changes nothing",
        "写出不同的值，或删去这一改动", "write another value, or remove the change");

    public static readonly DiagnosticRule DuplicateScenario = DiagnosticRule.Error(
        "APR6011", "情景“{0}”已在 {1} 出现", "the scenario '{0}' stands at {1} already", "换一句话", "use another sentence");

    public static readonly DiagnosticRule UnknownParameter = DiagnosticRule.Error(
        "APR6012", "方案没有“{0}”这个参数或假设", "the scheme has no parameter or assumption '{0}'", "改正名称", "correct the name");

    public static readonly DiagnosticRule UnknownClause = DiagnosticRule.Error(
        "APR6013", "clauses.yaml 里没有条款“{0}”", "clauses.yaml has no clause '{0}'",
        "更正条款标识，或在 clauses.yaml 里加上这一行", "correct the id, or add the row to clauses.yaml");

    public static readonly DiagnosticRule NothingExpected = DiagnosticRule.Error(
        "APR6014", "情景“{0}”什么也没有期望", "the scenario '{0}' expects nothing",
        "在 expect 下写出至少一个值、一条认定或一个诊断码", "write at least one value, finding or diagnostic under 'expect'");

    public static readonly DiagnosticRule LikeOrGiven = DiagnosticRule.Error(
        "APR6015", "“{0}”不能与“{1}”同用", "'{0}' cannot stand beside '{1}'",
        "用 given 写出全部数据；或用 like 取另一情景的数据，用 change、remove、add 改动", "write all data with 'given', or take another scenario's with 'like' and alter it with 'change', 'remove', 'add'");

    public static readonly DiagnosticRule NoCode = DiagnosticRule.Error(
        "APR6016", "“{0}”不是诊断码", "'{0}' is no code of a diagnostic", "写成 APR 加四位数字，如 APR5005", "write APR and four digits, such as APR5005");

    public static readonly DiagnosticRule RowRemoved = DiagnosticRule.Error(
        "APR6021", "{0} 在这里已改动或已去掉", "{0} is changed or left out here already",
        "一行要么在 change 下改动，要么在 remove 下去掉一次", "change a row, or leave it out once");

    public static readonly DiagnosticRule NoScenarios = DiagnosticRule.Warning(
        "APR6018", "“{0}”里没有情景", "there are no scenarios in '{0}'",
        "在 scenarios 文件夹里写情景：一句话、给定的数据、期望的结果", "write some into the folder 'scenarios': a sentence, the data given, the result expected");

    public static readonly DiagnosticRule UnknownFinding = DiagnosticRule.Error(
        "APR6020", "没有叫“{0}”的加分、扣分或资格限制", "no bonus, penalty or bar is called '{0}'", "改正名称", "correct the name");

    public static readonly DiagnosticRule NotUtf8 = DiagnosticRule.Error(
        "APR6019", "文件不是 UTF-8 编码，可能是 GB18030（GBK）", "the file is not UTF-8; it may be GB18030 (GBK)",
        "用编辑器另存为 UTF-8", "save it as UTF-8 in an editor");
}
