using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>An output on its way to those whom one link leads to: from the row of the table over its effects to the finding.</summary>
internal sealed class OutputSlot(TableOutput output, string link, string table, string name)
{
    public TableOutput Output => output;

    public string Link => link;

    public string Table => table;

    /// <summary>What the columns on the way begin with.</summary>
    public string Stem => output.Links.Count > 1 ? $"{name}·{link}" : name;

    /// <summary>The finding, a column of the record.</summary>
    public ColumnId Finding => new(table, Stem);

    public void Rewrite(
        SchemeBuilder builder, TableRows rows, IEnumerable<(string Label, FormReader Row)> forms, ColumnId hit, TableEffects effects, string? applies,
        IReadOnlyList<(string Column, string Clause)> conditions, NodeOrigin origin, FindingKind kind)
    {
        var given = new ColumnId(table, $"{Stem}·表");
        builder.Add(new DecisionTableNode
        {
            Target = given,
            Origin = origin with { Clauses = [] },
            Tested = [new TestedValue(hit.Name, false)],
            Rows =
            [
                .. forms.Select(f => new DecisionRow([Cell(f.Label, f.Row.Place)], GivenBy(f.Row, rows), f.Row.Clauses(), f.Row.Place)),
                .. applies is null ? Array.Empty<DecisionRow>() : [new DecisionRow([Cell(AwardTable.NoRow, origin.Place)], Nothing(origin.Place), [.. conditions.Select(c => c.Clause).Distinct(StringComparer.Ordinal)], origin.Place)],
            ],
        });
        var value = effects.Apply(builder, this, given.Name);
        builder.Add(new FindingNode
        {
            Target = Finding,
            Origin = origin with { Clauses = [] },
            Kind = kind,
            When = applies,
            Points = value,
            To = link,
            RowOf = given.Name,
            Grounds = conditions,
            Effects = [.. effects.ConditionsOf(this, areExemptions: false)],
            Waivers = [.. effects.ConditionsOf(this, areExemptions: true)],
        });
    }

    /// <summary>A number, true or false, or the name of a parameter or column, as it stands in an effect.</summary>
    public (FeelNode Root, string Text)? ValueOf(SchemeBuilder builder, FormReader form, YamlScalar written)
    {
        if (!output.IsNumber)
        {
            if (written.Text is "true" or "false")
            {
                return (new BooleanNode(default, written.Text == "true"), written.Text);
            }

            builder.Context.Report(ParsingRules.BadLiteral, written, written.Text, "是非值（true 或 false）", "boolean: true or false");
            return null;
        }

        return form.OperandOf(written, table) switch
        {
            ConstantOperand constant => (new NumberNode(default, constant.Value), written.Text),
            ParameterOperand => (new NameNode(default, written.Text), written.Text),
            ColumnOperand when builder.RequireColumn(table, written) => (new NameNode(default, written.Text), written.Text),
            _ => null,
        };
    }

    private LiteralValue GivenBy(FormReader row, TableRows rows)
    {
        if (output.IsRoles)
        {
            return Truth(row.ScalarsOf(output.Name).Any(r => r.Text == link), row.Place);
        }

        return row.Scalar(output.Name) is not { } written ? Nothing(row.Place)
            : output.IsNumber ? rows.NumberOf(written) ?? Nothing(row.Place)
            : Truth(row.Flag(output.Name) ?? false, written.Place);
    }

    private LiteralValue Nothing(Place place) => output.IsNumber ? new(Feel.Values.ExactNumber.Zero, "0", place) : Truth(false, place);

    private static LiteralValue Truth(bool value, Place place) => new(value, value ? "true" : "false", place);

    private static DecisionCell Cell(string label, Place place) => new([new LiteralValue(label, label, place)], null);
}
