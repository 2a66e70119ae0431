using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Counts who stands before a row.</summary>
internal static class RankInterpretation
{
    public static object? Of(RankNode node, int row, Interpreter run)
    {
        if (!run.StandsIn(node.Group, row))
        {
            return null;
        }

        var before = run.Group(node.Group, row).Where(other => Compare(node.By, other, row, run) < 0).ToList();
        var word = run.Parameters.Word(node.Ties);
        if (word != "dense")
        {
            return (ExactNumber)(before.Count + 1 + (word == RankNode.PeopleDecide ? DecidedBefore(node, row, run) : 0));
        }

        var values = before.Select(r => string.Join('\u001f', node.By.Select(k => run.Value(k.Column, r))));
        return (ExactNumber)(values.Distinct(StringComparer.Ordinal).Count() + 1);
    }

    /// <summary>How many rows of equal standing people put before a row.</summary>
    private static int DecidedBefore(RankNode node, int row, Interpreter run)
    {
        var tied = run.Group(node.Group, row).Where(other => Compare(node.By, other, row, run) == 0).ToList();
        if (tied.Count == 1)
        {
            return 0;
        }

        var numbers = tied.ToDictionary(r => r, r => node.DecidedIn is { } column ? (ExactNumber?)run.Value(new(node.Target.Table, column), r) : null);
        if (numbers.Values.Any(n => n is null) || numbers.Values.Distinct().Count() < tied.Count)
        {
            var names = string.Join("、", tied.Select(r => run.NameOf(node.Target.Table, r)).Order(StringComparer.Ordinal));
            throw run.Fault(RunningRules.OrderToDecide, node, node.Origin.Decision, $"{tied.Count}", names, node.DecidedIn ?? "decided in");
        }

        return tied.Count(r => numbers[r] < numbers[row]);
    }

    /// <summary>Negative when the first row stands before the second. A row without a value, which only stands beside an order, comes last.</summary>
    public static int Compare(IReadOnlyList<OrderKey> by, int first, int second, Interpreter run)
    {
        foreach (var key in by)
        {
            var (one, other) = (run.Value(key.Column, first), run.Value(key.Column, second));
            if (one is null || other is null)
            {
                return (one is null ? 1 : 0) - (other is null ? 1 : 0);
            }

            var order = Compare(one, other, run.Scheme.Types[key.Column]);
            if (order != 0)
            {
                return key.HighestFirst ? -order : order;
            }
        }

        return 0;
    }

    private static int Compare(object a, object b, FeelType type) => (a, b) switch
    {
        (ExactNumber x, ExactNumber y) => x.CompareTo(y),
        (DateOnly x, DateOnly y) => x.CompareTo(y),
        (string x, string y) when (type is OptionalType optional ? optional.Item : type) is EnumerationType list => list.Literals.ToList().IndexOf(x).CompareTo(list.Literals.ToList().IndexOf(y)),
        _ => throw new InvalidOperationException("Only numbers, dates and scales are ranked."),
    };
}
