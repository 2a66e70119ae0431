using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>
/// Beside a weight, <c>trim</c> and <c>fewest</c> go by what it counts: votes, people, months. Of weights that say how much a row matters
/// they would take away nearly nothing, or all.
/// </summary>
internal static class CountedWeights
{
    public static void Check(SchemeModel model, TypeResolver types)
    {
        foreach (var node in model.Nodes.Values.OfType<AggregateNode>())
        {
            CheckTrim(node, model, types);
            if (node is { Fewest: { } fewest, Weight: { } weight } && IsShare(new(node.Source, weight), model))
            {
                Told(node, "fewest", fewest, weight, model, types);
            }
        }
    }

    private static void CheckTrim(AggregateNode node, SchemeModel model, TypeResolver types)
    {
        if (node.Trim is not { } trim)
        {
            return;
        }

        if (!IsWhole(trim, types))
        {
            var given = trim is ColumnOperand column ? column.Column.Name : $"{types.Parameters.Number(trim)}";
            types.Report(CountingRules.TrimIsNotWhole, node.Origin, trim.Place, node.Origin.Decision, given);
            return;
        }

        if (node.Weight is { } weight && !Counts(new(node.Source, weight), model))
        {
            Told(node, "trim", trim, weight, model, types);
        }

        if (node.None is not null && trim is not ColumnOperand && types.Parameters.Number(trim) is { Sign: > 0 } ends && !IsEnough(node.Fewest, ends, types))
        {
            types.Report(CountingRules.TrimMayLeaveNobody, node.Origin, trim.Place, node.Origin.Decision, $"{ends}", $"{ends * 2 + 1}");
        }
    }

    private static bool IsWhole(Operand trim, TypeResolver types) => trim is ColumnOperand column
        ? types.TypeOf(column.Column) is not NumberType { Shape: var shape } || shape is { Scale: 0, Lower.Sign: >= 0 }
        : types.Parameters.Number(trim) is not { } number || number is { Sign: >= 0, IsInteger: true };

    private static bool IsEnough(Operand? fewest, ExactNumber ends, TypeResolver types) =>
        fewest is not null and not ColumnOperand && types.Parameters.Number(fewest) is { } least && least > ends * 2;

    private static void Told(AggregateNode node, string key, Operand operand, string weight, SchemeModel model, TypeResolver types)
    {
        var (chinese, english) = IsShare(new(node.Source, weight), model) ? ("权重", "a share") : ("数", "a number");
        types.Report(CountingRules.WeightCountsNothing, node.Origin, operand.Place, node.Origin.Decision, key, weight, chinese, english);
    }

    /// <summary>Whether a column counts: a field that is a count, a number of rows, a sum of such, or one of these read elsewhere.</summary>
    private static bool Counts(ColumnId column, SchemeModel model) => model.Nodes.GetValueOrDefault(column) switch
    {
        AggregateNode { Kind: AggregateKind.Count or AggregateKind.CountDistinct } => true,
        AggregateNode { Kind: AggregateKind.Sum, Weight: null, Value: { } value } sum => Counts(new(sum.Source, value), model),
        LinkNode link => Counts(link.Column, model),
        LimitNode limit => Counts(new(column.Table, limit.Value), model),
        FormulaNode { Root: Feel.Syntax.NameNode name } => Counts(new(column.Table, name.Name), model),
        null => FieldOf(column, model) is { IsCount: true },
        _ => false,
    };

    private static bool IsShare(ColumnId column, SchemeModel model) =>
        model.Tables[column.Table].Periods is not null && column.Name == TableDefinition.WeightColumn || FieldOf(column, model) is { IsShare: true };

    private static FieldDefinition? FieldOf(ColumnId column, SchemeModel model) => model.Tables[column.Table].Fields.FirstOrDefault(f => f.Name == column.Name);
}
