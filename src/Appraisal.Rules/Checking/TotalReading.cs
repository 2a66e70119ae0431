using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>Reads a formula as a total: which awards it adds to a base, and which it takes from one.</summary>
internal sealed class TotalReading(TypeResolver types, TotalParts parts, DecisionDefinition reader, string table)
{
    private ColumnId At => new(reader.Table, reader.Name);

    public TotalPart Of(FeelNode node) => node switch
    {
        // Zero is what stands where there is no award.
        NumberNode number => number.Value.Sign == 0 ? TotalPart.Nothing : TotalPart.Mark,
        NameNode name => types.Model.ParameterOf(name.Name) is not null ? TotalPart.Mark : parts.OfColumn(new(table, name.Name), reader),
        NegationNode negation => Of(negation.Operand).Negated,
        IfNode choice => Of(choice.Then).Or(Of(choice.Else)),
        BinaryNode { Operator: BinaryOperator.Add } sum => Join(Of(sum.Left), Of(sum.Right), isTakenWhole: false),
        BinaryNode { Operator: BinaryOperator.Subtract } difference =>
            Join(Of(difference.Left), Of(difference.Right).Negated, TakesAtMost(difference.Right, difference.Left)),
        BinaryNode { Operator: BinaryOperator.Multiply } product => Product(product),
        BinaryNode { Operator: BinaryOperator.Divide } quotient => Of(quotient.Left),
        InvocationNode call => OfCall(call),
        _ => TotalPart.Score,
    };

    private TotalPart OfCall(InvocationNode call)
    {
        var arguments = call.Arguments.SelectMany(a => a.Value is ListNode list ? list.Items : [a.Value]).ToList();
        return (call.Callee as NameNode)?.Name switch
        {
            "max" => parts.Say(arguments.Select(Of).Aggregate((a, b) => a.Or(b)), LimitKind.Floor),
            "min" => parts.Say(arguments.Select(Of).Aggregate((a, b) => a.Or(b)), LimitKind.Cap),
            "sum" => arguments.Select(Of).Aggregate((a, b) => Join(a, b, isTakenWhole: false)),
            "decimal" or "floor" or "ceiling" or "round up" or "round down" or "round half up" or "round half down" => Of(arguments[0]),
            _ => TotalPart.Score,
        };
    }

    private TotalPart Product(BinaryNode product)
    {
        var (left, right) = (Of(product.Left), Of(product.Right));
        if (right.HasAwards || right.Open.Count > left.Open.Count)
        {
            return IsNegative(product.Left) ? right.Negated : right;
        }

        return left.HasAwards || left.Open.Count > 0
            ? IsNegative(product.Right) ? left.Negated : left
            : left.With(right);
    }

    /// <summary>Two parts of a sum. Where one of them is a base, the awards of both are joined with it, and their limits are open here.</summary>
    private TotalPart Join(TotalPart a, TotalPart b, bool isTakenWhole)
    {
        var whole = a.With(b) with { Open = [.. Carried(a, b), .. Carried(b, a)] };
        if (whole.Base == TotalBase.None || !whole.HasAwards)
        {
            return whole;
        }

        var open = whole.Added.Where(w => w.Kind == TotalAwardKind.Bonus).Select(w => new OpenLimit(LimitKind.Cap, At, w))
            .Concat(whole.Taken.Where(w => !isTakenWhole && IsDeduction(w, whole.Base)).Select(w => new OpenLimit(LimitKind.Floor, At, w))).ToList();
        open.ForEach(parts.Raise);
        return whole with { Added = [], Taken = [], Open = whole.Open.Union(open) };
    }

    /// <summary>A total may speak for a step towards it, but not for one of several items whether it may fall below zero by itself.</summary>
    private IEnumerable<OpenLimit> Carried(TotalPart part, TotalPart other) =>
        part.Open.Where(o => o.Kind == LimitKind.Cap || other.Base == TotalBase.None || parts.KindOf(o.At) != DecisionKind.Indicator);

    /// <summary>Occurrences take points from a full mark and from a total; from another number they are a difference of measures.</summary>
    private bool IsDeduction(TotalAward award, TotalBase from) =>
        award.Kind == TotalAwardKind.Penalty || award.Kind == TotalAwardKind.Occurrences && (from == TotalBase.Mark || reader.Kind == DecisionKind.Composite);

    /// <summary>Whether what is taken is capped by what it is taken from.</summary>
    private bool TakesAtMost(FeelNode taken, FeelNode from)
    {
        if (taken is not NameNode { Name: var name } || from is not NameNode { Name: var mark })
        {
            return false;
        }

        for (var at = new ColumnId(table, name); types.Model.Nodes.GetValueOrDefault(at) is LimitNode limit; at = at with { Name = limit.Value })
        {
            if (limit is { Kind: LimitKind.Cap, Limit: ParameterOperand { Name: var parameter } } && parameter == mark
                || limit is { Kind: LimitKind.Cap, Limit: ColumnOperand { Column.Name: var column } } && column == mark)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNegative(FeelNode factor) => factor switch
    {
        NumberNode number => number.Value.Sign < 0,
        NegationNode negation => !IsNegative(negation.Operand),
        NameNode name => (types.Model.Nodes.ContainsKey(new(table, name.Name)) ? types.TypeOf(new(table, name.Name)) : types.TypeOfParameter(name.Name)) is NumberType { Shape.Upper.Sign: <= 0 },
        _ => false,
    };
}
