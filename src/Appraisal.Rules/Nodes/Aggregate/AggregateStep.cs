using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Puts the rows of each owner together; they stand side by side, because binding puts records in the order of their owners.</summary>
internal sealed class AggregateStep(AggregateNode node) : PlanStep(node)
{
    public override Column Run(PlanRun run)
    {
        var target = ColumnBuilder.Empty(run.TypeOf(node), run.RowCount(node));
        var rows = new AggregateRows(node, run);
        var starts = run.Links.Starts(node.Source);
        switch (node.Kind)
        {
            case AggregateKind.Any or AggregateKind.All:
                Quantify(((BooleanColumn)target).Values, rows, starts, run.Booleans(node.Source, node.Value!));
                break;
            case AggregateKind.Sum when rows.IsPlain && target is ScaledColumn sum && run.Column(node.Source, node.Value!) is ScaledColumn values:
                SumUnits(sum, values, rows, starts);
                break;
            default:
                for (var owner = 0; owner < target.Count; owner++)
                {
                    ColumnBuilder.Set(target, owner, rows.Value(owner, starts[owner], starts[owner + 1]));
                }

                break;
        }

        return target;
    }

    private void Quantify(bool[] target, AggregateRows rows, int[] starts, bool[] values)
    {
        var stopsAt = node.Kind == AggregateKind.Any;
        for (var owner = 0; owner < target.Length; owner++)
        {
            target[owner] = !stopsAt;
            for (var row = starts[owner]; row < starts[owner + 1]; row++)
            {
                if (rows.Meets(row) && values[row] == stopsAt)
                {
                    target[owner] = stopsAt;
                    break;
                }
            }
        }
    }

    private static void SumUnits(ScaledColumn target, ScaledColumn values, AggregateRows rows, int[] starts)
    {
        var factor = 1L;
        for (var place = values.Scale; place < target.Scale; place++)
        {
            factor *= 10;
        }

        for (var owner = 0; owner < target.Count; owner++)
        {
            var sum = 0L;
            for (var row = starts[owner]; row < starts[owner + 1]; row++)
            {
                if (rows.Meets(row) && (values.Present is not { } present || present[row]))
                {
                    sum += values.Values[row];
                }
            }

            target.Values[owner] = sum * factor;
        }
    }
}
