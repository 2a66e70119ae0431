using System.Text.Json;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Explaining;

/// <summary>The obstacles before a grade as JSON. Version 1 of its shape; numbers are texts, because they are exact.</summary>
internal static class WhyNotJson
{
    private const int Version = 1;

    public static void Write(WhyNot why, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", Version);
        writer.WriteString("scheme", why.Result.Scheme.Id);
        writer.WriteString("table", why.Table);
        writer.WriteString("row", why.Row);
        writer.WriteString("decision", why.Decision);
        writer.WriteString("value", why.Grade);
        writer.WriteString("asked", why.Asked);
        writer.WriteBoolean("hasGrade", why.HasGrade);
        WriteAll("ways", why.Obstacles, writer);
        writer.WriteEndObject();
    }

    private static void WriteAll(string name, IReadOnlyList<Obstacle> obstacles, Utf8JsonWriter writer)
    {
        writer.WriteStartArray(name);
        foreach (var obstacle in obstacles)
        {
            Write(obstacle, writer);
        }

        writer.WriteEndArray();
    }

    private static void Write(Obstacle obstacle, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(obstacle.Kind.ToString()));
        writer.WriteString("table", obstacle.Table);
        writer.WriteString("row", obstacle.Row);
        if (obstacle.Name.Length > 0)
        {
            writer.WriteString("name", obstacle.Name);
        }

        if (obstacle.Value is { } value)
        {
            writer.WriteString("value", value is bool flag ? (flag ? "true" : "false") : ShownValue.Exact(value));
        }

        if (obstacle.Distance is { } distance)
        {
            writer.WriteString("distance", distance.ToString());
        }

        writer.WriteString("text", obstacle.Text);
        writer.WriteString("textInEnglish", obstacle.TextInEnglish);
        WriteTexts("clauses", obstacle.Clauses, writer);
        WriteTexts("assumptions", obstacle.Assumptions, writer);
        if (obstacle.Children.Count > 0)
        {
            writer.WriteBoolean("oneIsEnough", obstacle.OneIsEnough);
            WriteAll("obstacles", obstacle.Children, writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteTexts(string name, IReadOnlyList<string> texts, Utf8JsonWriter writer)
    {
        if (texts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
