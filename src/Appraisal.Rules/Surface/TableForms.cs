using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>The tables of a scheme: subjects, records, history. They are declared; their groups and checks are rewritten later.</summary>
internal static class TableForms
{
    public static void Declare(YamlMapping package, SchemeBuilder builder)
    {
        builder.Families.Declare(package, "records");
        foreach (var (entry, form) in Forms(package, "subjects", Shapes.Subject, builder))
        {
            DeclareSubject(entry, form, builder);
        }

        GeneratedTableForms.Declare(package, builder);
        foreach (var (table, owner, entry, form) in TableFamilies.Tables(package, "records", Shapes.Record, builder))
        {
            DeclareRecord(table, owner, entry, form, builder);
        }

        foreach (var (entry, form) in Forms(package, "history", Shapes.History, builder))
        {
            HistoryForm.Declare(entry, form, builder);
        }

        builder.Owners.SpreadLists();
    }

    /// <summary>The entries of a section that are named forms.</summary>
    public static IEnumerable<(YamlEntry Entry, FormReader Form)> Forms(YamlMapping package, string section, FormShape shape, SchemeBuilder builder)
    {
        foreach (var entry in Entries(package, section, builder))
        {
            if (FormReader.Open(entry.Name, entry.Value, shape, builder.Context) is { } form)
            {
                yield return (entry, form);
            }
        }
    }

    /// <summary>The entries of a section whose names can be names.</summary>
    /// <param name="package">The scheme.</param>
    /// <param name="section">The section.</param>
    /// <param name="builder">Where faults are told.</param>
    /// <param name="nameOf">The name in a key.</param>
    public static IEnumerable<YamlEntry> Entries(YamlMapping package, string section, SchemeBuilder builder, Func<string, string>? nameOf = null)
    {
        switch (package[section])
        {
            case null:
                return [];
            case YamlMapping mapping:
                return mapping.Entries.Select(e => nameOf is null ? e : e with { Key = e.Key.WithText(nameOf(e.Name)) }).Where(e => builder.IsIdentifier(e.Key));
            case var node:
                builder.Context.Report(ParsingRules.WrongShape, node, section, "“名称: ……”", "'name: ...'");
                return [];
        }
    }

    private static void DeclareSubject(YamlEntry entry, FormReader form, SchemeBuilder builder)
    {
        var key = form.Identifier("key");
        var of = form.Scalar("of") is { } parent && builder.IsSubject(parent) ? parent.Text : null;
        var fields = Fields(entry.Name, form, builder);
        builder.AddTable(entry.Key, new TableDefinition
        {
            Name = entry.Name,
            Kind = TableKind.Subject,
            Key = key ?? "",
            Of = of,
            Fields = fields,
            Clauses = form.Clauses(),
            Place = entry.Key.Place,
        });
        if (form.Scalar("key") is { } keyScalar && key is not null)
        {
            builder.Declare(entry.Name, keyScalar);
        }
    }

    private static void DeclareRecord(string table, YamlScalar? owner, YamlEntry entry, FormReader form, SchemeBuilder builder)
    {
        var of = builder.Owners.Read(owner);
        builder.AddTable(entry.Key, new TableDefinition
        {
            Name = table,
            Kind = TableKind.Record,
            Of = of,
            OwnerColumns = of is null ? [] : builder.Owners.Columns(of),
            Fields = Fields(table, form, builder),
            DecidedBy = form.Text("decided by"),
            Clauses = form.Clauses(),
            Place = entry.Key.Place,
        });
    }

    /// <summary>The fields of a table.</summary>
    public static IReadOnlyList<FieldDefinition> Fields(string table, FormReader form, SchemeBuilder builder)
    {
        switch (form.Node("fields"))
        {
            case null:
                return [];
            case YamlMapping mapping:
                return
                [
                    .. mapping.Entries
                        .Where(e => form.IsIdentifier(e.Key))
                        .Select(e => FieldForm.Read(table, e, builder))
                        .OfType<FieldDefinition>(),
                ];
            case var node:
                builder.Context.Report(ParsingRules.WrongShape, node, "fields", "“字段: 类型”", "'field: type'");
                return [];
        }
    }
}
