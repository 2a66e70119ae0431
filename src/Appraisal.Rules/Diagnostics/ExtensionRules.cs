namespace Appraisal.Rules.Diagnostics;

/// <summary>What can be wrong between a scheme and the one that it extends.</summary>
internal static class ExtensionRules
{
    public static readonly DiagnosticRule UnknownBase = DiagnosticRule.Error(
        "APR1201", "本方案的文件夹旁边没有“{0}”这个方案", "there is no scheme '{0}' beside this one's folder",
        "更正标识，或把它的文件夹放在旁边；旁边有：{1}", "correct the id, or put its folder beside this one; there are: {1}");

    public static readonly DiagnosticRule WrongVersion = DiagnosticRule.Error(
        "APR1202", "“{0}”的版本是 {2}，不是 {1}", "'{0}' is of version {2}, not {1}",
        "核对两个版本的差别后改写 version，或放入 {1} 版", "see what differs between the two and change 'version', or put version {1} there");

    public static readonly DiagnosticRule Circle = DiagnosticRule.Error(
        "APR1203", "方案互相依据，成了一圈：{0}", "the schemes extend one another in a circle: {0}", "断开其中一环", "break one of the links");

    public static readonly DiagnosticRule NoSuchEntry = DiagnosticRule.Error(
        "APR1204", "“{1}”没有条目“{0}”", "'{1}' has no entry '{0}'", "写成“部分/名称”，如 {2}", "write 'section/name', such as {2}");

    public static readonly DiagnosticRule NotWrittenAnew = DiagnosticRule.Error(
        "APR1205", "replaces 写了“{0}”，方案里却没有新的这一条", "'replaces' names '{0}', and the scheme does not write it anew",
        "写出新的条目；只是不要它时，写进 without", "write the new entry; to drop it, name it under 'without'");

    public static readonly DiagnosticRule AlreadyThere = DiagnosticRule.Error(
        "APR1206", "“{1}”已有条目“{0}”", "'{1}' already has the entry '{0}'",
        "要替换它，在 extends 的 replaces 下写“{0}: 理由”；否则改一个名称", "to replace it, write '{0}: reason' under 'replaces' of 'extends'; else choose another name");

    public static readonly DiagnosticRule StillUsed = DiagnosticRule.Error(
        "APR1207", "“{0}”不要了，{1} 处却还用到它：{2}", "'{0}' is dropped, and is still used ({1}): {2}",
        "把用到它的条目也替换或去掉", "replace or drop the entries that use it, too");

    public static readonly DiagnosticRule ClauseOfBoth = DiagnosticRule.Error(
        "APR1208", "条款标识“{0}”在“{1}”的账目里已有", "the clause '{0}' is in the ledger of '{1}' already", "改用别的标识", "choose another id");

    public static readonly DiagnosticRule NoFolder = DiagnosticRule.Error(
        "APR1209", "“{0}”要在旁边的文件夹里找，而本方案不是从文件夹读入的", "'{0}' is looked for beside the scheme's folder, and this scheme was read from none",
        "从文件夹读入方案", "load the scheme from its folder");
}
