using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>Loops of compiled code, their domains and bodies given as compiled functions of the scope.</summary>
internal static class DynamicLoops
{
    private const string PartialName = "partial";

    public static object? For(Interpretation run, ForNode node, Scope scope, Func<Scope, object?>[] domains, Func<Scope, object?> body)
    {
        var results = new List<object?>();
        var sound = Each(run, node.Iterators, 0, scope, domains, inner =>
        {
            results.Add(body(inner.With(PartialName, new ListPrefix(results))));
            run.Evaluation.EnsureListSize(node.Span, results.Count);
            return true;
        });
        return sound is null ? null : results;
    }

    public static object? Quantified(Interpretation run, QuantifiedNode node, Scope scope, Func<Scope, object?>[] domains, Func<Scope, object?> condition)
    {
        var operation = node.Every ? "every" : "some";
        bool unknown = false, decided = false;
        var sound = Each(run, node.Iterators, 0, scope, domains, inner =>
        {
            var answer = condition(inner);
            var truth = DynamicOperations.Truth(run, node.Condition, operation, answer);
            unknown |= truth is null;
            decided = truth == !node.Every;
            return answer is null || truth is not null && !decided;
        });
        return sound is null ? null : decided ? DynamicOperations.Boxed(!node.Every) : unknown ? null : DynamicOperations.Boxed(node.Every);
    }

    // Two functions an iterator: where it starts, and where it ends. The answer is null where there is nothing to run over.
    private static bool? Each(
        Interpretation run, IReadOnlyList<FeelIterator> iterators, int index, Scope scope, Func<Scope, object?>[] domains, Func<Scope, bool> body)
    {
        if (index == iterators.Count)
        {
            return body(scope);
        }

        var iterator = iterators[index];
        if (run.Domain(iterator, domains[2 * index](scope), domains[2 * index + 1](scope)) is not { } values)
        {
            return null;
        }

        foreach (var value in values)
        {
            run.Evaluation.Step(iterator.NameSpan);
            if (Each(run, iterators, index + 1, scope.With(iterator.Name, value), domains, body) is not true and var stop)
            {
                return stop;
            }
        }

        return true;
    }
}
