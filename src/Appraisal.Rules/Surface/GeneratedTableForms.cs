using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>Tables that the data does not hold - periods and cases - and the one row of rulings.</summary>
internal static class GeneratedTableForms
{
    public static void Declare(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (entry, form) in TableForms.Forms(package, "periods", GeneratedShapes.Period, builder))
        {
            DeclarePeriods(entry, form, builder);
        }

        foreach (var (entry, form) in TableForms.Forms(package, "cases", GeneratedShapes.Case, builder))
        {
            DeclareCases(entry, form, builder);
        }

        foreach (var (entry, form) in TableForms.Forms(package, "rulings", GeneratedShapes.Ruling, builder))
        {
            var fields = TableForms.Fields(entry.Name, form, builder);
            ReportTwice(fields, builder);
            builder.AddTable(entry.Key, Table(entry, form, TableKind.Ruling) with
            {
                Fields = fields,
                DecidedBy = form.Text("decided by"),
            });
        }
    }

    private static void DeclarePeriods(YamlEntry entry, FormReader form, SchemeBuilder builder)
    {
        if (builder.Owners.Read(form.Scalar("of")) is not { } of)
        {
            return;
        }

        // Where the lists are at fault the table is there all the same, so that what reads it is not at fault too.
        var rows = new PeriodForm(form, builder).Read(of) ?? new PeriodRows(null, new Dictionary<string, PeriodList>(), true);
        var fields = new List<FieldDefinition> { Value(entry, rows.Lists.Count == 0 ? FeelType.Any : PeriodForm.TypeOf(entry.Name, rows)) };
        if (rows.IsWeighted)
        {
            fields.Add(new FieldDefinition { Name = TableDefinition.WeightColumn, Type = FeelType.Number, Clauses = form.Clauses(), Place = entry.Key.Place });
        }

        builder.AddTable(entry.Key, Table(entry, form, TableKind.Period) with { Of = of, OwnerColumns = builder.Owners.Columns(of), Fields = fields, Periods = rows });
    }

    private static void DeclareCases(YamlEntry entry, FormReader form, SchemeBuilder builder)
    {
        if (builder.Owners.Read(form.Scalar("of")) is not { } of)
        {
            return;
        }

        var values = form.ScalarsOf("values").Select(v => v.Text).ToList();
        builder.AddTable(entry.Key, Table(entry, form, TableKind.Case) with
        {
            Of = of,
            OwnerColumns = builder.Owners.Columns(of),
            Fields = [Value(entry, values.Count == 0 ? FeelType.Text : new EnumerationType(entry.Name, values))],
        });
    }

    /// <summary>Any row may read what is decided once, by its bare name: so no two rulings have the same.</summary>
    private static void ReportTwice(IReadOnlyList<FieldDefinition> fields, SchemeBuilder builder)
    {
        foreach (var field in fields)
        {
            if (builder.Tables.Values.Where(t => t.Kind == TableKind.Ruling).SelectMany(t => t.Fields).FirstOrDefault(f => f.Name == field.Name) is { } other)
            {
                builder.Context.Diagnostics.Add(new Diagnostic(ParsingRules.DuplicateName, field.Place, field.Name, $"{other.Place}"));
            }
        }
    }

    private static FieldDefinition Value(YamlEntry entry, FeelType type) => new() { Name = entry.Name, Type = type, Place = entry.Key.Place };

    private static TableDefinition Table(YamlEntry entry, FormReader form, TableKind kind) =>
        new() { Name = entry.Name, Kind = kind, Fields = [], Clauses = form.Clauses(), Place = entry.Key.Place };
}
