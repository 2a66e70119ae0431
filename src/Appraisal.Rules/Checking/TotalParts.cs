using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>Follows bonuses and deductions from decision to decision into totals, and keeps where a limit is open and where one is said.</summary>
internal sealed class TotalParts(TypeResolver types)
{
    private readonly Dictionary<ColumnId, DecisionDefinition> _decisions = types.Model.Decisions.ToDictionary(d => new ColumnId(d.Table, d.Name));
    private readonly HashSet<ColumnId> _scores = [.. types.Model.Header.Results.Where(r => r.Score is not null).Select(r => new ColumnId(r.Of, r.Score!))];
    private readonly Dictionary<ColumnId, TotalPart> _parts = [];
    private readonly List<OpenLimit> _raised = [];
    private readonly HashSet<(LimitKind Kind, ColumnId At)> _said = [];

    /// <summary>The limits that are open at a decision, in the order of its formula.</summary>
    public IEnumerable<OpenLimit> OpenAt(ColumnId decision) => _raised.Where(o => o.At == decision && !_said.Contains((o.Kind, o.At))).Distinct();

    public TotalPart Of(DecisionDefinition decision)
    {
        var column = new ColumnId(decision.Table, decision.Name);
        if (!_parts.TryGetValue(column, out var part))
        {
            var limits = LimitsOf(column).ToHashSet();
            part = OfNode(Unlimited(column), decision);
            part = limits.Aggregate(part, Say);
            // The units are shown the score of the result: what goes on from there cannot speak for it.
            part = _scores.Contains(column) ? part with { Open = [] } : part;
            _parts[column] = part;
        }

        return part;
    }

    /// <summary>What a column is in a total of the decision that reads it.</summary>
    public TotalPart OfColumn(ColumnId column, DecisionDefinition reader) =>
        AwardAt(column) is { } award ? TotalPart.Of(award)
        : _decisions.TryGetValue(column, out var decision) ? Of(decision)
        : OfNode(Unlimited(column), reader);

    public DecisionKind? KindOf(ColumnId decision) => _decisions.GetValueOrDefault(decision)?.Kind;

    /// <summary>A limit is open at a decision.</summary>
    public void Raise(OpenLimit limit) => _raised.Add(limit);

    /// <summary>A limit is said: it is no longer open wherever the part comes from.</summary>
    public TotalPart Say(TotalPart part, LimitKind limit)
    {
        _said.UnionWith(part.Open.Where(o => o.Kind == limit).Select(o => (o.Kind, o.At)));
        return part with { Open = [.. part.Open.Where(o => o.Kind != limit)] };
    }

    /// <summary>The limits that a decision declares, or that its bounds answer.</summary>
    private IEnumerable<LimitKind> LimitsOf(ColumnId column)
    {
        foreach (var silent in types.Model.Unlimited.Where(u => u.Column == column))
        {
            yield return silent.Kind;
        }

        if (types.TypeOf(column) is NumberType { Shape.Lower.Sign: >= 0 } or OptionalType { Item: NumberType { Shape.Lower.Sign: >= 0 } })
        {
            yield return LimitKind.Floor;
        }

        for (var at = column; types.Model.Nodes.GetValueOrDefault(at) is LimitNode limit; at = at with { Name = limit.Value })
        {
            yield return limit.Kind;
        }
    }

    private ColumnId Unlimited(ColumnId column)
    {
        while (types.Model.Nodes.GetValueOrDefault(column) is LimitNode limit)
        {
            column = column with { Name = limit.Value };
        }

        return column;
    }

    private TotalAward? AwardAt(ColumnId column) => _decisions.GetValueOrDefault(column) switch
    {
        { Kind: DecisionKind.Bonus } bonus => new(bonus.Name, TotalAwardKind.Bonus),
        { Kind: DecisionKind.Penalty } penalty => new(penalty.Name, TotalAwardKind.Penalty),
        _ => null,
    };

    private TotalPart OfNode(ColumnId column, DecisionDefinition reader) => types.Model.Nodes.GetValueOrDefault(column) switch
    {
        FormulaNode formula => new TotalReading(types, this, reader, column.Table).Of(formula.Root),
        LinkNode link when AwardAt(link.Column) is { } award => TotalPart.Of(award),
        AggregateNode { Kind: AggregateKind.Sum, Value: { } value } sum when AwardAt(new(sum.Source, value)) is { } award => TotalPart.Of(award),
        AggregateNode { Kind: AggregateKind.Sum or AggregateKind.Count or AggregateKind.CountDistinct } rows when types.Model.Tables[rows.Source].Kind == TableKind.Record =>
            TotalPart.Of(new(_decisions.ContainsKey(rows.Target) ? rows.Target.Name : rows.Source, TotalAwardKind.Occurrences)),
        DecisionTableNode => TotalPart.Mark,
        _ => TotalPart.Score,
    };
}
