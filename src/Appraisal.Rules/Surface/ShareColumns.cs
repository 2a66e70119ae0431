using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// Finds the decisions whose numbers are shares, so that they are shown as percentages: a share stays one through a choice, a sum of shares and
/// a factor of at most 1 that is written as a number. Times 100 or times the points of an item it is a number, and so is a share of people.
/// </summary>
internal sealed class ShareColumns(SchemeBuilder builder)
{
    private readonly Dictionary<ColumnId, bool> _known = [];

    /// <summary>What a part of a formula is; a literal of at most 1 goes along with whatever stands beside it.</summary>
    private enum Part
    {
        Number,
        Literal,
        Share,
    }

    /// <summary>The decisions, with those marked that are shares; one that says how it prints is left as it says.</summary>
    public IReadOnlyList<DecisionDefinition> Decisions() =>
        [.. builder.Decisions.Select(d => d.Print is null && IsShare(new ColumnId(d.Table, d.Name)) ? d with { IsShare = true } : d)];

    private bool IsShare(ColumnId column)
    {
        if (_known.TryGetValue(column, out var known))
        {
            return known;
        }

        // In a circle, which is a fault of its own, nothing is a share.
        _known[column] = false;
        return _known[column] = builder.Nodes.TryGetValue(column, out var node) ? GivesShare(node) : IsShareField(column);
    }

    private bool GivesShare(Node node) => node switch
    {
        FormulaNode formula => PartOf(formula.Root, node.Target.Table) == Part.Share,
        LinkNode link => IsShare(link.Column),
        LimitNode limit => IsShare(new ColumnId(node.Target.Table, limit.Value)),
        AggregateNode { Kind: AggregateKind.Sum or AggregateKind.Mean or AggregateKind.Median or AggregateKind.Highest or AggregateKind.Lowest, Value: { } value } aggregate =>
            IsShare(new ColumnId(aggregate.Source, value)),
        GroupValueNode { Value: { } value } => IsShare(value),
        DecisionTableNode { MappingParameter: { } mapping } => IsShareParameter(mapping),
        DecisionTableNode { Rows: { Count: > 0 } rows } => rows.All(r => r.Output.IsShare),
        _ => false,
    };

    private bool IsShareField(ColumnId column) =>
        builder.Tables.TryGetValue(column.Table, out var table)
        && (table is { Kind: TableKind.History, Of: { } of } && builder.Nodes.ContainsKey(new(of, column.Name))
            ? IsShare(new ColumnId(of, column.Name))
            : table.Fields.Any(f => f.Name == column.Name && f.IsShare));

    private bool IsShareParameter(string name) => builder.Parameters.TryGetValue(name, out var parameter) && parameter.IsShare;

    private Part PartOf(FeelNode node, string table) => node switch
    {
        NullNode => Part.Literal,
        NumberNode literal => literal.Value > 1 ? Part.Number : Part.Literal,
        NameNode name => (builder.HasColumn(table, name.Name) ? IsShare(new ColumnId(table, name.Name)) : IsShareParameter(name.Name)) ? Part.Share : Part.Number,
        NegationNode negation => PartOf(negation.Operand, table),
        IfNode choice => Together([choice.Then, choice.Else], table),
        BinaryNode { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum => Together([sum.Left, sum.Right], table),
        BinaryNode { Operator: BinaryOperator.Multiply } product => Scaled(PartOf(product.Left, table), PartOf(product.Right, table)),
        BinaryNode { Operator: BinaryOperator.Divide, Right: NumberNode divisor } quotient when divisor.Value >= 1 => PartOf(quotient.Left, table),
        InvocationNode { Callee: NameNode { Name: "min" or "max" } } call => Together(call.Arguments.Select(a => a.Value), table),
        _ => Part.Number,
    };

    private Part Together(IEnumerable<FeelNode> nodes, string table)
    {
        var parts = nodes.Select(n => PartOf(n, table)).ToHashSet();
        return parts.Contains(Part.Number) ? Part.Number : parts.Contains(Part.Share) ? Part.Share : Part.Literal;
    }

    private static Part Scaled(Part left, Part right) => (left, right) switch
    {
        (Part.Literal, _) => right,
        (_, Part.Literal) => left,
        _ => Part.Number,
    };
}
