using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Puts the rows of each owner together.</summary>
internal sealed class AggregateStep(AggregateNode node) : PlanStep(node)
{
    public override Column Run(PlanRun run)
    {
        var target = ColumnBuilder.Empty(run.TypeOf(node), run.RowCount(node));
        var rows = new AggregateRows(node, run);
        if (node.IsBeside)
        {
            Fill(target, rows, run.Links.Beside(node.Target.Table, node.Through));
            return target;
        }

        var members = run.Links.Members(node.Source, node.Through);
        switch (node.Kind)
        {
            case AggregateKind.Any or AggregateKind.All when node is { For: null, Fewest: null, Most: null }:
                Quantify(((BooleanColumn)target).Values, rows, members, run.Booleans(node.Source, node.Value!));
                break;
            case AggregateKind.Sum when rows.IsPlain && target is ScaledColumn sum && run.Column(node.Source, node.Value!) is ScaledColumn values:
                SumUnits(sum, values, rows, members);
                break;
            default:
                Fill(target, rows, members.Of);
                break;
        }

        return target;
    }

    private static void Fill(Column target, AggregateRows rows, Func<int, IEnumerable<int>> members)
    {
        for (var owner = 0; owner < target.Count; owner++)
        {
            ColumnBuilder.Set(target, owner, rows.Value(owner, members(owner)));
        }
    }

    private void Quantify(bool[] target, AggregateRows rows, RowRelation members, bool[] values)
    {
        var stopsAt = node.Kind == AggregateKind.Any;
        for (var owner = 0; owner < target.Length; owner++)
        {
            target[owner] = !stopsAt;
            for (var at = members.Start(owner); at < members.End(owner); at++)
            {
                var row = members.At(at);
                if (rows.Meets(row) && values[row] == stopsAt)
                {
                    target[owner] = stopsAt;
                    break;
                }
            }
        }
    }

    private static void SumUnits(ScaledColumn target, ScaledColumn values, AggregateRows rows, RowRelation members)
    {
        var factor = 1L;
        for (var place = values.Scale; place < target.Scale; place++)
        {
            factor *= 10;
        }

        for (var owner = 0; owner < target.Count; owner++)
        {
            var sum = 0L;
            for (var at = members.Start(owner); at < members.End(owner); at++)
            {
                var row = members.At(at);
                if (rows.Meets(row) && (values.Present is not { } present || present[row]))
                {
                    sum += values.Values[row];
                }
            }

            target.Values[owner] = sum * factor;
        }
    }
}
