using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>The rows of an aggregate with what decides whether and how they count; exact arithmetic for what has no loop of its own.</summary>
internal sealed class AggregateRows
{
    private readonly AggregateNode _node;
    private readonly bool[]? _where;
    private readonly Column? _value;
    private readonly Column? _weight;
    private readonly Column[] _oncePer;
    private readonly string _keep;
    private readonly Func<int, ExactNumber?> _fewest;
    private readonly Func<int, ExactNumber?> _most;
    private readonly Func<int, ExactNumber?> _none;
    private readonly Func<int, ExactNumber?> _trim;
    private readonly Func<int, ExactNumber?> _best;
    private readonly Comparison<int>? _order;
    private readonly bool[]? _readWhere;
    private readonly bool[]? _for;
    private readonly object _unread;

    public AggregateRows(AggregateNode node, PlanRun run)
    {
        _node = node;
        _where = node.Where is { } where ? run.Booleans(node.Source, where) : null;
        _value = node.Value is { } value ? run.Column(node.Source, value) : null;
        _weight = node.Weight is { } weight ? run.Column(node.Source, weight) : null;
        _oncePer = [.. node.OncePer.Select(name => run.Column(node.Source, name))];
        _keep = node.Keep is null ? "all" : run.Parameters.Word(node.Keep);
        _readWhere = node.ReadWhere is { } readWhere ? run.Booleans(node.Target.Table, readWhere) : null;
        _for = node.For is { } applies ? run.Booleans(node.Target.Table, applies) : null;
        _unread = AggregateNode.Unread(run.TypeOf(node));
        (_fewest, _most, _none, _trim, _best) = (Reader(node.Fewest), Reader(node.Most), Reader(node.None), Reader(node.Trim), Reader(node.Best));
        _order = node.KeepBy is { } by ? ColumnOrder.Of(run.Column(node.Source, by)) : null;

        Func<int, ExactNumber?> Reader(Operand? operand) => operand is null ? _ => null : run.Number(operand);
    }

    /// <summary>True when every row that meets the condition counts once.</summary>
    public bool IsPlain => _weight is null && (_oncePer.Length == 0 || _keep == "all") && _node.Fewest is null && _node.Most is null && _node.Trim is null && _node.Best is null && _node.None is null && !_node.NeedsValues && !_node.MayBeMissing;

    public bool Meets(int row) => _where is null || _where[row];

    /// <summary>The value for an owner.</summary>
    public object? Value(int owner, IEnumerable<int> members)
    {
        if (_for is not null && !_for[owner])
        {
            return null;
        }

        var rows = Counted(owner, members);
        RequireNumber(owner, rows);
        return _node.Kind switch
        {
            AggregateKind.Count => (ExactNumber)rows.Count,
            AggregateKind.CountDistinct => (ExactNumber)rows.Select(r => _value![r]).Distinct().Count(),
            AggregateKind.Any => rows.Any(r => _value![r] is true),
            AggregateKind.All => rows.All(r => _value![r] is true),
            AggregateKind.Sum when rows.Count == 0 && IsNone(members) => None(owner),
            AggregateKind.Sum => rows.Aggregate(ExactNumber.Zero, (sum, r) => _value![r] is ExactNumber n ? sum + n * Weight(r) : sum),
            AggregateKind.Mean => Mean(owner, rows),
            AggregateKind.Median => rows.Count == 0 ? None(owner) : Median(rows),
            _ => Extreme(owner, rows),
        };
    }

    private void RequireNumber(int owner, List<int> rows)
    {
        var (fewest, most) = (_fewest(owner), _most(owner));
        if (fewest is null && most is null)
        {
            return;
        }

        var found = rows.Aggregate(ExactNumber.Zero, (sum, r) => sum + Weight(r));
        if (found < fewest || found > most)
        {
            throw new PlanFault("Too few rows, or too many.");
        }
    }

    private List<int> Counted(int owner, IEnumerable<int> members)
    {
        var rows = OfMatters(members);
        if (_best(owner) is not { } best || rows.Count <= best)
        {
            return rows;
        }

        return [.. rows.OrderByDescending(r => (ExactNumber)_value![r]!).ThenBy(r => r).TakeWhile((_, place) => place < best).Order()];
    }

    private List<int> OfMatters(IEnumerable<int> members)
    {
        var rows = new List<int>();
        var kept = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in members)
        {
            if (!Meets(row) || _node.SkipsMissing && _value![row] is null)
            {
                continue;
            }

            if (_oncePer.Length == 0 || _keep == "all")
            {
                rows.Add(row);
                continue;
            }

            if (_value![row] is null)
            {
                continue;
            }

            var matter = string.Join('\u001f', _oncePer.Select(c => c[row]?.ToString()));
            if (!kept.TryGetValue(matter, out var other) || Replaces(row, other))
            {
                kept[matter] = row;
            }
        }

        rows.AddRange(kept.Values.Order());
        return rows;
    }

    private bool IsNone(IEnumerable<int> members) => _node.NoneIsNotApplicable || _node.None is not null || _node.NeedsValues && members.Any(Meets);

    /// <summary>Whether a row stands before the one that is kept so far: by the column that says so, then by the value.</summary>
    private bool Replaces(int row, int kept)
    {
        var order = _order?.Invoke(row, kept) ?? 0;
        order = order != 0 ? order : ((ExactNumber)_value![row]!).CompareTo((ExactNumber)_value[kept]!);
        return _keep == "highest" ? order > 0 : order < 0;
    }

    private ExactNumber Weight(int row) => _weight is null ? 1 : (ExactNumber)_weight[row]!;

    private object? Mean(int owner, List<int> rows)
    {
        var weighted = rows.Select(r => (Value: (ExactNumber)_value![r]!, Weight: Weight(r))).ToList();
        if (_trim(owner) is { Sign: > 0 } trim)
        {
            weighted.Sort((a, b) => a.Value.CompareTo(b.Value));
            Take(weighted, trim, 1, 0);
            Take(weighted, trim, -1, weighted.Count - 1);
        }

        var weight = weighted.Aggregate(ExactNumber.Zero, (sum, w) => sum + w.Weight);
        return weight == 0 ? None(owner) : weighted.Aggregate(ExactNumber.Zero, (sum, w) => sum + w.Value * w.Weight) / weight;
    }

    /// <summary>Takes weight off one end of the ordered rows.</summary>
    private static void Take(List<(ExactNumber Value, ExactNumber Weight)> ordered, ExactNumber trim, int step, int at)
    {
        for (; trim > 0 && at >= 0 && at < ordered.Count; at += step)
        {
            var taken = ExactNumber.Min(trim, ordered[at].Weight);
            ordered[at] = (ordered[at].Value, ordered[at].Weight - taken);
            trim -= taken;
        }
    }

    private ExactNumber Median(List<int> rows)
    {
        var sorted = rows.Select(r => (ExactNumber)_value![r]!).Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private object? Extreme(int owner, List<int> rows)
    {
        if (rows.Count == 0)
        {
            return None(owner);
        }

        var compare = ColumnOrder.Of(_value!);
        var sign = _node.Kind == AggregateKind.Highest ? 1 : -1;
        return _value![rows.Aggregate((best, r) => compare(r, best) * sign > 0 ? r : best)]!;
    }

    private object? None(int owner) =>
        _none(owner) is { } none ? none
        : _node.NoneIsNotApplicable ? null
        : _readWhere is not null && !_readWhere[owner] ? _unread
        : throw new PlanFault("No row counts.");
}
