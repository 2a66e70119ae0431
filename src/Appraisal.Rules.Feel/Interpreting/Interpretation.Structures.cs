using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>Lists, contexts, ranges, paths and filters.</summary>
internal sealed partial class Interpretation
{
    private const string ItemName = "item";

    private List<object?> List(ListNode node, Scope scope)
    {
        var items = new List<object?>(node.Items.Count);
        foreach (var item in node.Items)
        {
            items.Add(Evaluate(item, scope));
        }

        return items;
    }

    private FeelContext Context(ContextNode node, Scope scope)
    {
        var entries = new List<KeyValuePair<string, object?>>(node.Entries.Count);
        foreach (var entry in node.Entries)
        {
            var value = Evaluate(entry.Value, scope);
            entries.Add(new(entry.Key, value));
            scope = scope.With(entry.Key, value);
        }

        return new(entries);
    }

    private object? Range(RangeNode node, Scope scope)
    {
        var start = node.Start is null ? null : Evaluate(node.Start, scope);
        var end = node.End is null ? null : Evaluate(node.End, scope);
        if (start is not null && end is not null && Ordering.TryCompare(start, end, ScaleOf(node.Start!, node.End!)) is null)
        {
            return evaluation.Fault(node.Span, EvaluationCodes.WrongOperands, "..", FeelKinds.Term(start), FeelKinds.Term(end));
        }

        return new FeelRange(start, node.StartIncluded, end, node.EndIncluded);
    }

    private object? Path(PathNode node, Scope scope)
    {
        var source = Evaluate(node.Source, scope);
        if (source is IReadOnlyList<object?> list)
        {
            evaluation.Step(node.Span, list.Count);
            return list.Select(item => Entry(node, item)).ToList();
        }

        return Entry(node, source);
    }

    public object? Entry(PathNode node, object? source)
    {
        if (source is IReadOnlyDictionary<string, object?> context)
        {
            return context.TryGetValue(node.Name, out var entry) ? entry : Missing();
        }

        return Properties.TryGet(source, node.Name, out var property) ? property : Missing();

        object? Missing() => source is null
            ? evaluation.Fault(node.Span, EvaluationCodes.NullOperand, "." + node.Name)
            : evaluation.Unknown(
                node.Span, EvaluationCodes.UnknownEntry, (source as IReadOnlyDictionary<string, object?>)?.Keys ?? Properties.Names, node.Name, FeelKinds.Term(source));
    }

    private object? Filter(FilterNode node, Scope scope) =>
        Filter(node, Evaluate(node.Source, scope), scope, inner => Evaluate(node.Condition, inner));

    /// <summary>The items for which a condition holds, or the one at a position.</summary>
    public object? Filter(FilterNode node, object? source, Scope scope, Func<Scope, object?> condition)
    {
        var list = source as IReadOnlyList<object?> ?? (source is null ? [] : [source]);
        if (source is null && evaluation.IsStrict)
        {
            return evaluation.Fault(node.Source.Span, EvaluationCodes.NullOperand, "[ ]");
        }

        if (list.Count == 0)
        {
            return OfNothing(node, list, scope, condition);
        }

        // Whether a number or a condition stands in the brackets shows with the first value.
        var kept = new List<object?>();
        for (var i = 0; i < list.Count; i++)
        {
            var answer = condition(ItemScope(scope, list[i]));
            if (i == 0 && answer is ExactNumber index)
            {
                return Item(node, list, index);
            }

            if (answer is true)
            {
                kept.Add(list[i]);
            }
            else if (answer is not false)
            {
                evaluation.Fault(node.Condition.Span, EvaluationCodes.WrongOperand, "[ ]", "#boolean", FeelKinds.Term(answer));
                if (answer is not null)
                {
                    return null;
                }
            }
        }

        return kept;
    }

    // Without an item the names in a condition mean nothing, so strict mode asks only for a position.
    private object? OfNothing(FilterNode node, IReadOnlyList<object?> list, Scope scope, Func<Scope, object?> condition)
    {
        var isCondition = evaluation.IsStrict && node.Condition.DescendantsAndSelf().Any(n => n is NameNode);
        return !isCondition && condition(scope.With(ItemName, null)) is ExactNumber index ? Item(node, list, index) : new List<object?>();
    }

    private static Scope ItemScope(Scope scope, object? item)
    {
        var inner = scope.With(ItemName, item);
        return item is IReadOnlyDictionary<string, object?> context ? inner.WithEntries(context) : inner;
    }

    private object? Item(FilterNode node, IReadOnlyList<object?> list, ExactNumber index)
    {
        if (index.Denominator.IsOne && index.Numerator >= 1 && index.Numerator <= list.Count)
        {
            return list[(int)index.Numerator - 1];
        }

        if (index.Denominator.IsOne && index.Numerator <= -1 && index.Numerator >= -list.Count)
        {
            return list[list.Count + (int)index.Numerator];
        }

        return evaluation.Fault(node.Condition.Span, EvaluationCodes.IndexOutside, index.ToString(), list.Count.ToString());
    }
}
