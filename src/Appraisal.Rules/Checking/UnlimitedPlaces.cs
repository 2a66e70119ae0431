using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Checking;

/// <summary>Why a number may not terminate: fields that do not say how many decimal places they have, where nothing on the way divides.</summary>
internal static class UnlimitedPlaces
{
    private const int Most = 3;

    private static readonly IReadOnlyList<AggregateKind> Dividing = [AggregateKind.Mean, AggregateKind.Median];
    private static readonly IReadOnlyList<GroupValueKind> DividingInGroups = [GroupValueKind.Mean, GroupValueKind.Median, GroupValueKind.Percentile];

    /// <summary>What to do beside rounding; empty where something divides, so that no declaration helps.</summary>
    public static (string Chinese, string English) Advice(ColumnId column, TypeResolver types)
    {
        var fields = new List<ColumnId>();
        if (!IsMadeOfFields(column, types, fields, []) || fields.Count == 0)
        {
            return ("", "");
        }

        var named = fields.Take(Most).Select(f => f.ToString()).ToList();
        return (
            $"；或声明字段 {string.Join("、", named)} 最多几位小数，如 {{type: number, places: 2}}",
            $"; or declare how many decimal places {string.Join(", ", named)} may have, as in {{type: number, places: 2}}");
    }

    /// <summary>Whether a fault of the column, or of one on the way to it, is told already.</summary>
    public static bool HangsOnAFault(ColumnId column, TypeResolver types)
    {
        var (seen, open) = (new HashSet<ColumnId>(), new Stack<ColumnId>([column]));
        while (open.TryPop(out var next))
        {
            if (types.Faulty.Contains(next))
            {
                return true;
            }

            foreach (var input in types.Model.Nodes.TryGetValue(next, out var node) ? node.Inputs.Concat(node.Operands.OfType<ColumnOperand>().Select(o => o.Column)).Where(seen.Add) : [])
            {
                open.Push(input);
            }
        }

        return false;
    }

    private static bool IsMadeOfFields(ColumnId column, TypeResolver types, List<ColumnId> fields, HashSet<ColumnId> seen)
    {
        if (!seen.Add(column) || types.TypeOf(column) is not (NumberType { Shape.Scale: null } or OptionalType { Item: NumberType { Shape.Scale: null } }))
        {
            return true;
        }

        if (!types.Model.Nodes.TryGetValue(column, out var node))
        {
            fields.Add(column);
            return true;
        }

        return !Divides(node) && node.Inputs.ToList().TrueForAll(input => IsMadeOfFields(input, types, fields, seen));
    }

    private static bool Divides(Node node) => node switch
    {
        FormulaNode formula => formula.Text.Text.Contains('/', StringComparison.Ordinal),
        AggregateNode aggregate => Dividing.Contains(aggregate.Kind),
        GroupValueNode value => DividingInGroups.Contains(value.Kind),
        _ => false,
    };
}
