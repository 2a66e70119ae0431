namespace Appraisal.Rules.Diagnostics;

/// <summary>What can be wrong with a package as a folder.</summary>
internal static class PackageRules
{
    public static readonly DiagnosticRule NoPackage = DiagnosticRule.Error(
        "APR1101", "“{0}”里没有 scheme.yaml", "there is no scheme.yaml in '{0}'",
        "给出方案所在的文件夹", "give the folder that holds the scheme");

    public static readonly DiagnosticRule UnknownClause = DiagnosticRule.Error(
        "APR1102", "clauses.yaml 里没有条款“{0}”", "clauses.yaml has no clause '{0}'",
        "更正条款标识，或在 clauses.yaml 里加上这一行", "correct the id, or add the row to clauses.yaml");

    public static readonly DiagnosticRule NoParameterFile = DiagnosticRule.Error(
        "APR1103", "找不到参数文件“{0}”", "there is no parameter file '{0}'",
        "检查路径", "check the path");

    public static readonly DiagnosticRule NoParameters = DiagnosticRule.Error(
        "APR1104", "参数文件里没有“名称: 值”", "the parameter file holds no 'name: value'",
        "每行写一个参数，例如 空额: stays open", "write a parameter a line, such as 空额: stays open");

    public static readonly DiagnosticRule NoParameterValue = DiagnosticRule.Error(
        "APR1105", "“{0}”的值既不是一个值或一列值，也不是“{{值: 值, ……}}”", "what '{0}' is set to is neither a value, nor a list nor a mapping of values",
        "写成 {0}: 值 或 {0}: {{值: 值, ……}}", "write {0}: VALUE or {0}: {{LITERAL: VALUE, ...}}");
}
