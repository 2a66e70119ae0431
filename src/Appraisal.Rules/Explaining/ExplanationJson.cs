using System.Text.Json;

namespace Appraisal.Rules.Explaining;

/// <summary>An explanation as JSON. Version 1 of its shape; a step that occurs again is written as a reference.</summary>
internal static class ExplanationJson
{
    private const int Version = 1;

    public static void Write(Explanation explanation, Utf8JsonWriter writer)
    {
        var ids = new Dictionary<ExplanationStep, int>(ReferenceEqualityComparer.Instance);
        writer.WriteStartObject();
        writer.WriteNumber("version", Version);
        writer.WriteString("scheme", explanation.Result.Scheme.Id);
        writer.WriteString("table", explanation.Table);
        writer.WriteString("row", explanation.Row);
        writer.WriteStartArray("steps");
        foreach (var step in explanation.Steps)
        {
            WriteStep(step, writer, ids, followed: true);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStep(ExplanationStep step, Utf8JsonWriter writer, Dictionary<ExplanationStep, int> ids, bool followed)
    {
        writer.WriteStartObject();
        if (ids.TryGetValue(step, out var known))
        {
            writer.WriteNumber("see", known);
            writer.WriteEndObject();
            return;
        }

        if (followed)
        {
            ids[step] = ids.Count + 1;
            writer.WriteNumber("id", ids[step]);
        }

        writer.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(step.Kind.ToString()));
        writer.WriteString("table", step.Table);
        writer.WriteString("row", step.Row);
        writer.WriteString("name", step.Name);
        WriteText(writer, "label", step.Label == step.Name ? "" : step.Label);
        writer.WriteString("value", step.Value is bool flag ? (flag ? "true" : "false") : Reporting.ShownValue.Exact(step.Value));
        writer.WriteString("shown", step.Shown);
        WriteText(writer, "how", step.How);
        WriteText(writer, "howInEnglish", step.HowInEnglish == step.How ? "" : step.HowInEnglish);
        WriteList(writer, "clauses", step.Clauses);
        WriteList(writer, "assumptions", step.Assumptions);
        if (step.Kind == StepKind.Row)
        {
            writer.WriteBoolean("counted", step.IsCounted);
        }

        // Rows of others show the values that were looked at; how those came about is told where they are explained.
        var children = step.Children.Where(_ => followed).ToList();
        if (children.Count > 0)
        {
            writer.WriteStartArray("from");
            children.ForEach(child => WriteStep(child, writer, ids, Follows(step, child)));
            writer.WriteEndArray();
        }
        else if (!followed && step.Kind == StepKind.Row)
        {
            writer.WriteStartArray("from");
            foreach (var child in step.Children)
            {
                WriteStep(child, writer, [], false);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static bool Follows(ExplanationStep parent, ExplanationStep child) =>
        child.Kind != StepKind.Row || child.Node is Nodes.AggregateNode || child.Row == parent.Row;

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        if (text.Length > 0)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }
}
