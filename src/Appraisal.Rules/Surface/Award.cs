using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// A bonus or a penalty: for each record that meets the conditions a finding of so many points, sent to those whom the record reaches and
/// added up there. Rewritten to condition formulas, a table or formula of points, a finding, an aggregate and limits.
/// </summary>
internal sealed class Award(YamlEntry entry, FormReader form, DecisionKind kind) : DecisionForm(entry, form, kind)
{
    private TableDefinition? _records;
    private Receivers? _receivers;

    protected override string? TableOf(SchemeBuilder builder)
    {
        _records = Form.Scalar("each") is { } each ? builder.TableIn(Of?.Text ?? "", each, TableKind.Record) : null;
        _receivers = _records is null ? null : Receivers.Read(builder, Form, "to", _records, Of);
        return _receivers?.Table;
    }

    protected override void RewriteDeclared(SchemeBuilder builder)
    {
        var records = _records!.Name;
        var conditions = ConditionSet.Rewrite(builder, Form, records, Name, Origin);
        var when = conditions.ColumnNamed($"{Name}·成立");
        var finding = new ColumnId(records, $"{Name}·得分");
        builder.Add(new FindingNode
        {
            Target = finding,
            Origin = Origin,
            Kind = FindingKindOf,
            When = when,
            Points = Points(builder, records, when, conditions.Grounds.Select(g => g.Clause)),
            To = _receivers!.Link,
            Grounds = conditions.Grounds,
        });
        var once = Form.Node("once") is { } node ? FormReader.Open("once", node, DecisionShapes.Once, builder.Context) : null;
        var whole = Origin with { Clauses = [.. Origin.Clauses.Concat(TableRows.ClausesOf(Form)).Distinct(StringComparer.Ordinal)] };
        var matter = OneMatter.Read(builder, once, records, Origin);
        builder.Add(new AggregateNode
        {
            Target = Limits.Rewrite(builder, Form, Target, whole),
            Origin = whole,
            Written = $"sum of {records}",
            Kind = AggregateKind.Sum,
            Source = records,
            Through = _receivers.Link,
            Value = finding.Name,
            OncePer = matter.Per,
            Keep = matter.Keep,
            KeepBy = matter.By,
        });
    }

    private string? Points(SchemeBuilder builder, string records, string? when, IEnumerable<string> conditions)
    {
        var column = new ColumnId(records, $"{Name}·分值");
        if (Form.Has("rows"))
        {
            var rows = TableRows.Open(builder, Form, records, Origin, when);
            return rows is not null && rows.AddPoints(column, [.. Origin.Clauses.Concat(conditions).Distinct(StringComparer.Ordinal)]) ? column.Name : null;
        }

        if (Form.Node("points") is YamlMapping || Form.Has("match"))
        {
            // A field that may be empty is looked up where the conditions hold, which test it.
            Lookup.Rewrite(builder, Form, "points", column, Origin, Lookup.IsOptional(builder, Form, records) ? when : null);
            return builder.HasColumn(records, column.Name) ? column.Name : null;
        }

        return Form.Formula("points") is { } formula
            && new FormulaRewriting(builder, Origin) { For = when is not null && MayMiss.IsIn(builder, formula, records) ? when : null }.Add(column, formula) ? column.Name : null;
    }
}
