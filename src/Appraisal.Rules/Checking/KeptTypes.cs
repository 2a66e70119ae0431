using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>
/// What an earlier period left has the type of its decision. A decision that reads its own earlier value cannot tell it that way: its type
/// is what all the rest of it says, whatever the earlier value is.
/// </summary>
internal sealed class KeptTypes(TypeResolver types, IReadOnlyDictionary<ColumnId, FeelType> open)
{
    // Decisions that read one another's earlier values are asked in turn; so deep the rest of one of them has said what it is.
    private const int Deepest = 3;

    private readonly Dictionary<ColumnId, FeelType> _found = [];
    private readonly Dictionary<ColumnId, FeelType> _taken = [];

    /// <summary>The type of a column of the history, or of an earlier row, which is what a decision left.</summary>
    public FeelType Of(ColumnId kept, ColumnId decision)
    {
        if (open.TryGetValue(kept, out var supposed))
        {
            return supposed;
        }

        if (!_found.TryGetValue(kept, out var type))
        {
            type = Find(kept, decision);
            _found.TryAdd(kept, type);
        }

        return type;
    }

    /// <summary>Reports a decision whose type turned out to be another one than its earlier value was taken for.</summary>
    public void Check(Node node, FeelType type)
    {
        if (_taken.TryGetValue(node.Target, out var taken) && type != FeelType.Any && taken != FeelType.Any && !IsAlike(type, taken))
        {
            types.Report(CheckingRules.KeptTypeUnknown, node, node.Target.Name);
        }
    }

    private FeelType Find(ColumnId kept, ColumnId decision)
    {
        if (types.Model.Nodes.GetValueOrDefault(decision) is not { } node || !Reads(kept, node))
        {
            return types.TypeOf(decision);
        }

        if (node is DecisionTableNode { OutputType: { } grades } table)
        {
            return table.For is null ? grades : new OptionalType(grades);
        }

        var told = open.Count >= Deepest ? FeelType.Any : types.Beside(kept, FeelType.Any).TypeOf(decision);
        var taken = told is OptionalType optional ? optional.Item : told;
        if (taken == FeelType.Any && (taken = NumberOnly(kept, decision)) == FeelType.Any && Supposing(kept, decision, FeelType.Any) is not null)
        {
            types.Report(CheckingRules.KeptTypeUnknown, node, decision.Name);
        }

        taken = taken is NumberType number ? Carried(kept, decision, number) : taken;
        _taken[decision] = taken;
        return told is OptionalType ? new OptionalType(taken) : taken;
    }

    /// <summary>What is only calculated with is a number: with a text in its place there would be a fault.</summary>
    private FeelType NumberOnly(ColumnId kept, ColumnId decision)
    {
        var number = new NumberType(NumberShape.Unknown);
        return Supposing(kept, decision, number) is NumberType && Supposing(kept, decision, FeelType.Text) is null ? number : FeelType.Any;
    }

    /// <summary>A number that goes on from an earlier one has as many places as the rest of it, where that many earlier places give no more.</summary>
    private NumberType Carried(ColumnId kept, ColumnId decision, NumberType rest)
    {
        var same = new NumberType(new NumberShape(rest.Shape.Scale, null, null));
        return rest.Shape.Scale is { } scale && open.Count == 0 && Supposing(kept, decision, same) is NumberType { Shape.Scale: { } places } && places <= scale
            ? same : new NumberType(NumberShape.Unknown);
    }

    /// <summary>The type of a decision whose earlier value is supposed to be of a type; null where that is a fault.</summary>
    private FeelType? Supposing(ColumnId kept, ColumnId decision, FeelType earlier)
    {
        if (open.Count >= Deepest)
        {
            return null;
        }

        var faults = new DiagnosticBag();
        var type = types.Beside(kept, earlier, faults).TypeOf(decision);
        return faults.HasErrors ? null : type is OptionalType optional ? optional.Item : type;
    }

    /// <summary>Whether a decision waits for its own earlier value.</summary>
    private bool Reads(ColumnId kept, Node decision)
    {
        var seen = new HashSet<ColumnId>();
        var ahead = new Stack<Node>([decision]);
        while (ahead.TryPop(out var node))
        {
            foreach (var input in DependencyOrder.InputsOf(node, types.Model).Where(seen.Add))
            {
                if (types.Model.Nodes.TryGetValue(input, out var next))
                {
                    ahead.Push(next);
                }
                else if (types.Model.Tables.GetValueOrDefault(input.Table) is { Kind: TableKind.History, Of: { } owner } && types.Model.Nodes.TryGetValue(new(owner, input.Name), out var left))
                {
                    ahead.Push(left);
                }
            }
        }

        return seen.Contains(kept);
    }

    private static bool IsAlike(FeelType type, FeelType taken) => (type is OptionalType optional ? optional.Item : type, taken) switch
    {
        (NumberType, NumberType) => true,
        var (found, expected) => found == expected,
    };
}
