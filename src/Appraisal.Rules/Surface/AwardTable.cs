using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// A bonus or a penalty whose table gives several things: one table finds the row of a record, one for each output reads it off, effects and
/// exemptions change it one after another, a finding sends it, an aggregate puts it together at each table that it reaches.
/// </summary>
internal sealed class AwardTable(YamlEntry entry, FormReader form, DecisionKind kind) : DecisionForm(entry, form, kind)
{
    /// <summary>What the row is called of a record that does not meet the conditions before the table.</summary>
    public const string NoRow = "—";

    private IReadOnlyList<TableOutput> _outputs = [];

    protected override void DeclareDecisions(SchemeBuilder builder)
    {
        if (Form.Scalar("each") is not { } each || builder.TableIn(Of?.Text ?? "", each, TableKind.Record) is not { } records)
        {
            return;
        }

        UseTable(records.Name);
        _outputs = TableOutput.Read(builder, Form, records, Of);
        builder.Outputs[Name] = [.. _outputs.Select(o => new ColumnId(o.Table, $"{Name}.{o.Name}"))];
        builder.BrokenOutputs.UnionWith(TableOutput.NamesIn(Form).Except(_outputs.Select(o => o.Name)).Select(n => $"{Name}.{n}"));
        foreach (var output in _outputs)
        {
            builder.Declare(new ColumnId(Table, $"{Name}.{output.Name}"), output.Key.Place, output.Key);
            AddDecision(builder, output.Table, $"{Name}.{output.Name}", output.Label, output.Key);
        }
    }

    protected override void RewriteDeclared(SchemeBuilder builder)
    {
        if (_outputs.Count == 0)
        {
            return;
        }

        var conditions = ConditionSet.Rewrite(builder, Form, Table, Name, Origin);
        var applies = conditions.ColumnNamed($"{Name}·成立");
        if (TableRows.Open(builder, Form, Table, Origin, applies) is not { } table)
        {
            return;
        }

        var keys = TableOutput.NamesIn(Form);
        var rows = table.Rows(OutputShapes.WithOutputs(OutputShapes.Row, keys));
        var labels = Labels(rows);
        var hit = new ColumnId(Table, $"{Name}·行");
        var type = new EnumerationType(hit.ToString(), [.. labels.Values, .. applies is null ? Array.Empty<string>() : [NoRow]], false);
        var clauses = Origin.Clauses.Concat(conditions.Grounds.Select(g => g.Clause)).Distinct(StringComparer.Ordinal).ToList();
        if (!table.Add(hit, rows, r => new LiteralValue(labels[r], labels[r], r.Place), new LiteralValue(NoRow, NoRow, Origin.Place), clauses, type))
        {
            return;
        }

        var effects = TableEffects.Read(builder, Form, Table, Name, Origin, _outputs);
        var once = Once(builder, keys);
        foreach (var output in _outputs)
        {
            var whole = Origin with { Decision = $"{Name}.{output.Name}", Clauses = [.. clauses.Concat(rows.Where(r => r.Has(output.Name)).SelectMany(r => r.Clauses())).Distinct(StringComparer.Ordinal)] };
            var slots = output.Links.Select(link => new OutputSlot(output, link, Table, $"{Name}.{output.Name}")).ToList();
            slots.ForEach(slot => slot.Rewrite(builder, table, rows.Select(r => (labels[r], r)), hit, effects, applies, conditions.Grounds, whole, FindingKindOf));
            Collect(builder, output, slots, whole, once?.Text("of") == output.Name ? once : null);
        }
    }

    /// <summary>What counts once, of an output that there is.</summary>
    private FormReader? Once(SchemeBuilder builder, IReadOnlyList<string> outputs)
    {
        if (Form.Node("once") is not { } node || FormReader.Open("once", node, OutputShapes.Once, builder.Context) is not { } once || once.Scalar("of") is not { } of)
        {
            return null;
        }

        if (!outputs.Contains(of.Text))
        {
            builder.Context.Report(CheckingRules.NoSuchOutput, of, outputs, of.Text, Name, string.Join("、", outputs));
        }
        else if (_outputs.FirstOrDefault(o => o.Name == of.Text) is { IsNumber: false } other)
        {
            builder.Context.Report(CheckingRules.OutputOfOtherKind, of, other.Name, other.Kind, "once", "number");
        }

        return once;
    }

    private void Collect(SchemeBuilder builder, TableOutput output, IReadOnlyList<OutputSlot> slots, NodeOrigin origin, FormReader? once)
    {
        var target = new ColumnId(output.Table, $"{Name}.{output.Name}");
        var matter = OneMatter.Read(builder, once, Table, origin);
        foreach (var slot in slots)
        {
            builder.Add(new AggregateNode
            {
                Target = slots.Count == 1 ? target : target with { Name = slot.Finding.Name },
                Origin = origin,
                Written = $"{(output.IsNumber ? "sum" : "any")} of {Table}",
                Kind = output.IsNumber ? AggregateKind.Sum : AggregateKind.Any,
                Source = Table,
                Through = slot.Link,
                Value = slot.Finding.Name,
                OncePer = matter.Per,
                Keep = matter.Keep,
                KeepBy = matter.By,
            });
        }

        if (slots.Count > 1)
        {
            AnyOf(builder, target, slots, origin);
            AnyOf(builder, new(Table, target.Name), slots, origin);
        }
    }

    private static void AnyOf(SchemeBuilder builder, ColumnId target, IReadOnlyList<OutputSlot> slots, NodeOrigin origin)
    {
        var root = slots.Select(FeelNode (s) => new NameNode(default, s.Finding.Name)).Aggregate((a, b) => new BinaryNode(default, BinaryOperator.Or, a, b));
        new FormulaRewriting(builder, origin).AddGenerated(target, string.Join(" or ", slots.Select(s => s.Finding.Name)), root, origin.Place);
    }

    /// <summary>What a row is called: its clauses, and a number where several rows have the same.</summary>
    private static Dictionary<FormReader, string> Labels(IReadOnlyList<FormReader> rows)
    {
        var labels = new Dictionary<FormReader, string>(ReferenceEqualityComparer.Instance);
        foreach (var group in rows.GroupBy(r => string.Join("、", r.Clauses()), StringComparer.Ordinal))
        {
            foreach (var (row, number) in group.Select((r, i) => (r, i + 1)))
            {
                labels[row] = group.Count() == 1 ? group.Key : $"{group.Key}/{number}";
            }
        }

        return labels;
    }
}
