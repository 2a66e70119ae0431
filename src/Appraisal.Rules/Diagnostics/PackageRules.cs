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
}
