namespace Appraisal.Rules.Parsing;

/// <summary>The form by which a scheme names the scheme that it extends, and in what it differs from it.</summary>
internal static class ExtensionShapes
{
    public static readonly FormShape Set = new("set",
        new("clause", ValueKind.Clauses, "条款", "the clauses", Required: true),
        new("value", ValueKind.Literals, "取值", "the value", Required: true),
        new("note", ValueKind.Text, "说明", "a remark"));

    public static readonly FormShape Extension = new("extends",
        new("scheme", ValueKind.Text, "所依据的方案，其文件夹与本方案的并列", "the id of the base, whose folder stands beside this one", Required: true),
        new("version", ValueKind.Text, "它的版本", "its version", Required: true),
        new("set", ValueKind.NamedForms, "给定它的参数和假设", "values for its parameters and assumptions", Form: () => Set),
        new("replaces", ValueKind.ClauseTexts, "替换哪些条目：“部分/名称: 理由”", "the entries that are written anew here: 'section/name: reason'"),
        new("without", ValueKind.ClauseTexts, "不要哪些条目：“部分/名称: 理由”", "the entries that are dropped: 'section/name: reason'"));

    /// <summary>The keys of a package that are its own, whatever it extends.</summary>
    public static readonly IReadOnlyList<string> OwnKeys = ["scheme", "version", "title", "document", "period", "extends", "note"];

    /// <summary>The keys that a package takes over whole from its base, or writes whole.</summary>
    public static readonly IReadOnlyList<string> WholeKeys = ["result"];
}
