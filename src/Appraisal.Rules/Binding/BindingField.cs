using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>A column that a table must have: a declared field, or one that its kind asks for.</summary>
/// <param name="Field">Type and bounds.</param>
/// <param name="IsPayload">False for the columns that say whose row it is and who decided it; they come last, or first, in the order of rows.</param>
internal sealed record BindingField(FieldDefinition Field, bool IsPayload = true)
{
    public string Name => Field.Name;

    /// <summary>The fault of an empty cell.</summary>
    public DiagnosticRule MissingRule { get; init; } = BindingRules.MissingValue;

    /// <summary>The only text that is right; null where any is.</summary>
    public string? Required { get; init; }

    /// <summary>The length of the periods that the column names, where they are parts of a year; null for other columns.</summary>
    public PeriodUnit? PartOfYear { get; init; }

    /// <summary>All columns of a table: key, subject, period, the fields in the scheme's order, decider and reference.</summary>
    public static IReadOnlyList<BindingField> Of(TableDefinition table)
    {
        var fields = new List<BindingField>();
        if (table.Key is { } key)
        {
            fields.Add(new(Text(table, key), IsPayload: false));
        }

        foreach (var owner in table.OwnerColumns)
        {
            // The outermost column names a subject; with further ones all together lead to a row of a generated table.
            fields.Add(new(Owner(table, owner), IsPayload: false));
        }

        if (table.HistoryColumn is { } column)
        {
            var period = Text(table, column);
            fields.Add(new(table.Unit == PeriodUnit.Year ? period with { Type = new NumberType(new NumberShape(0, 0, LargestPeriod)), Places = 0 } : period, IsPayload: false)
            {
                PartOfYear = table.Unit == PeriodUnit.Year ? null : table.Unit,
            });
        }

        fields.AddRange(table.Fields.Select(f => new BindingField(f)));
        if (table.DecidedBy is { } decider)
        {
            fields.Add(new(Text(table, TableDefinition.DeciderColumn), IsPayload: false) { MissingRule = BindingRules.MissingDecider, Required = decider });
            fields.Add(new(Text(table, TableDefinition.ReferenceColumn), IsPayload: false) { MissingRule = BindingRules.MissingReference });
        }

        return fields;
    }

    // Years, or year and month written as one number, with room to spare.
    private static readonly ExactNumber LargestPeriod = 99_999_999;

    private static FieldDefinition Owner(TableDefinition table, string name) => Text(table, name) with
    {
        Type = table.OwnerLists.TryGetValue(name, out var list) ? list : FeelType.Text,
        LinksTo = name == table.OwnerColumns[0] ? name : null,
    };

    private static FieldDefinition Text(TableDefinition table, string name) =>
        new() { Name = name, Type = FeelType.Text, Clauses = table.Clauses, Place = table.Place };
}
