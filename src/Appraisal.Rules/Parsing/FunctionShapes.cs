namespace Appraisal.Rules.Parsing;

/// <summary>The form of functions that the host brings.</summary>
internal static class FunctionShapes
{
    public static readonly IReadOnlyList<string> Words = ["number", "text", "boolean", "date"];

    public static readonly FormShape Function = new("function",
        new("clause", ValueKind.Clauses, "条款", "the clauses", Required: true),
        new("takes", ValueKind.NamedWords, "参数：名称和类型", "what it takes: name and type", Required: true, Words: Words),
        new("gives", ValueKind.Word, "结果的类型", "the type of what it gives", Required: true, Words: Words),
        new("places", ValueKind.Whole, "结果最多几位小数", "at most so many decimal places of the answer") { Most = 28 },
        new("note", ValueKind.Text, "说明", "a remark"));
}
