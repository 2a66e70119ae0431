using System.Text.Json;
using Appraisal.Rules.Reporting;
using Appraisal.Rules.Testing;

namespace Appraisal.Rules.Cli.Commands;

/// <summary>The proofs of clauses as JSON.</summary>
internal static class ClausesJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<(string Folder, ClauseProofs Proofs)> packages)
    {
        writer.WriteStartArray();
        foreach (var (folder, proofs) in packages)
        {
            writer.WriteStartObject();
            writer.WriteString("folder", folder);
            writer.WriteBoolean("proved", proofs.IsProved);
            writer.WriteStartArray("clauses");
            foreach (var row in proofs.Rows)
            {
                Write(writer, row);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("diagnostics");
            foreach (var diagnostic in proofs.Diagnostics)
            {
                DiagnosticJson.Write(diagnostic, writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ClauseProofRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("id", row.Clause.Id);
        writer.WriteString("at", row.Clause.At);
        writer.WriteString("kind", Word(row.Clause.Kind));
        writer.WriteString("proof", Word(row.Clause.Proof));
        writer.WriteString("rule", row.Clause.Rule);
        writer.WriteBoolean("proved", row.IsProved);
        writer.WriteStartArray("encodedAt");
        foreach (var encoded in row.EncodedAt)
        {
            writer.WriteStartObject();
            writer.WriteString("place", encoded.Place.ToString());
            writer.WriteString("path", encoded.Path);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteTexts(writer, "exercisedBy", row.ExercisedBy);
        writer.WriteStartArray("steps");
        foreach (var step in row.Steps)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Word(step.Kind));
            writer.WriteString("subject", step.Subject);
            writer.WriteString("place", step.Place.ToString());
            writer.WriteBoolean("proved", step.IsProved);
            writer.WriteString("zh", step.Chinese);
            writer.WriteString("en", step.English);
            WriteTexts(writer, "scenarios", step.Scenarios);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
