using System.Text.Json;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Reporting;

/// <summary>
/// A result as JSON, version 1 of its shape: the same bytes for the same package and data, whatever the order of rows. Computed
/// numbers are strings, because readers take JSON numbers for binary floats: a decimal where it ends, else a fraction such as <c>1/3</c>.
/// </summary>
internal sealed class ResultJson(AppraisalResult result, Utf8JsonWriter writer)
{
    private const int Version = 1;

    public static void Write(AppraisalResult result, Utf8JsonWriter writer) => new ResultJson(result, writer).Write();

    private void Write()
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", Version);
        WriteManifest();
        writer.WriteBoolean("complete", result.IsComplete);
        writer.WriteString("title", result.Scheme.Header.Title);
        writer.WriteString("document", result.Scheme.Header.DocumentNumber);
        var period = result.Scheme.Header.Period;
        if (period.Unit == PeriodUnit.Year)
        {
            writer.WriteNumber("period", period.Year);
        }
        else
        {
            writer.WriteString("period", period.ToString());
        }

        WriteUnits();
        WriteTables();
        WriteFindings();
        WriteAssumptions();
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in result.Diagnostics)
        {
            DiagnosticJson.Write(diagnostic, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>What the result was made from; comparisons of results leave it out.</summary>
    private void WriteManifest()
    {
        writer.WriteStartObject("manifest");
        writer.WriteString("scheme", result.Scheme.Id);
        writer.WriteString("schemeVersion", result.Scheme.Header.Version);
        writer.WriteString("package", result.Scheme.Package.Hash);
        writer.WriteString("data", result.Data?.Hash);
        writer.WriteString("engine", EngineVersion.Text);
        writer.WriteStartObject("parameters");
        foreach (var (parameter, value) in ChangedParameters.Of(result))
        {
            writer.WriteString(parameter.Name, value.Text);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteUnits()
    {
        writer.WriteStartArray("units");
        foreach (var (table, unit) in result.UnitTables.SelectMany(t => t.Units.Select(u => (t.Table, u))))
        {
            writer.WriteStartObject();
            writer.WriteString("table", table);
            writer.WriteString("name", unit.Name);
            WriteValue("rank", unit.Rank is { } rank ? (ExactNumber)rank : null);
            WriteValue("score", unit.Score);
            writer.WriteString("shownScore", unit.ShownScore);
            writer.WriteString("grade", unit.Grade);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteTables()
    {
        writer.WriteStartObject("tables");
        foreach (var table in result.Tables.Select(name => result[name]).Where(t => t.Decisions.Count > 0))
        {
            writer.WriteStartArray(table.Name);
            for (var row = 0; row < table.RowCount; row++)
            {
                writer.WriteStartObject();
                writer.WriteString("row", table.RowName(row));
                writer.WriteStartObject("decisions");
                foreach (var decision in table.Decisions)
                {
                    WriteValue(decision, table.Value(row, decision));
                }

                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void WriteFindings()
    {
        writer.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("decision", finding.Decision);
            writer.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(finding.Kind.ToString()));
            writer.WriteString("of", finding.Of);
            writer.WriteString("subject", finding.Subject);
            writer.WriteString("table", finding.Table);
            writer.WriteString("record", finding.Record);
            WriteValue("points", finding.Points);
            WriteList("clauses", finding.Clauses);
            writer.WriteBoolean("counted", finding.IsCounted);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteAssumptions()
    {
        writer.WriteStartArray("assumptions");
        foreach (var (assumption, value, isChanged) in result.Assumptions)
        {
            writer.WriteStartObject();
            writer.WriteString("name", assumption.Name);
            writer.WriteString("value", value.Text);
            writer.WriteBoolean("changed", isChanged);
            WriteList("alternatives", assumption.Alternatives.Select(a => a.Text));
            WriteList("clauses", assumption.Clauses);
            writer.WriteString("why", assumption.Why);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteList(string name, IEnumerable<string> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }

    private void WriteValue(string name, object? value)
    {
        writer.WritePropertyName(name);
        WriteValue(value);
    }

    private void WriteValue(object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case IReadOnlyList<object?> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(ShownValue.Exact(value));
                break;
        }
    }
}
