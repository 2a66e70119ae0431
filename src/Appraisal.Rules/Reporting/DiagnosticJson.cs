using System.Text.Json;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Reporting;

/// <summary>A diagnostic as JSON, in both languages.</summary>
public static class DiagnosticJson
{
    /// <summary>Writes one diagnostic as an object.</summary>
    public static void Write(Diagnostic diagnostic, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("code", diagnostic.Code);
        writer.WriteString("severity", JsonNamingPolicy.KebabCaseLower.ConvertName(diagnostic.Severity.ToString()));
        WritePlace(diagnostic.Place, writer);
        WriteBoth(writer, "message", diagnostic.Message);
        WriteBoth(writer, "advice", diagnostic.Advice);
        WriteList(writer, "clauses", diagnostic.Clauses);
        WriteList(writer, "nearNames", diagnostic.Suggestions);
        writer.WriteEndObject();
    }

    private static void WritePlace(Place place, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("place");
        if (place is CellPlace cell)
        {
            writer.WriteString("table", cell.Table);
            writer.WriteNumber("row", cell.Row);
            writer.WriteString("name", cell.Column);
        }

        if ((place as TextPlace ?? (place as CellPlace)?.Origin) is { File.Length: > 0 } text)
        {
            writer.WriteString("file", text.File);
            writer.WriteNumber("line", text.Line);
            writer.WriteNumber("column", text.Column);
        }

        writer.WriteEndObject();
    }

    private static void WriteBoth(Utf8JsonWriter writer, string name, Func<MessageLanguage, string> text)
    {
        if (text(MessageLanguage.English).Length == 0)
        {
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("zh", text(MessageLanguage.Chinese));
        writer.WriteString("en", text(MessageLanguage.English));
        writer.WriteEndObject();
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
