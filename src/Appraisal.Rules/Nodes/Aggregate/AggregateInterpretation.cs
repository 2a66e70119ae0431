using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Puts the linked rows of one row together.</summary>
internal static class AggregateInterpretation
{
    public static object? Of(AggregateNode node, int row, Interpreter run)
    {
        if (!IsFor(node, row, run))
        {
            return null;
        }

        var rows = CountedRows(node, row, run);
        object? Value(int r) => run.Value(new(node.Source, node.Value!), r);
        RequireNumber(node, row, rows, run);
        return node.Kind switch
        {
            AggregateKind.Count => (ExactNumber)rows.Count,
            AggregateKind.CountDistinct => (ExactNumber)rows.Select(Value).Distinct().Count(),
            AggregateKind.Any => rows.Any(r => Value(r) is true),
            AggregateKind.All => rows.All(r => Value(r) is true),
            AggregateKind.Sum when rows.Count == 0 && IsNone(node, row, run) => None(node, row, run),
            AggregateKind.Sum => rows.Aggregate(ExactNumber.Zero, (sum, r) => Value(r) is ExactNumber n ? sum + n * Weight(node, r, run) : sum),
            AggregateKind.Mean => Mean(node, row, rows, run),
            AggregateKind.Median => Median(node, row, rows, run),
            _ => Extreme(node, row, rows, run),
        };
    }

    /// <summary>The rows that count: those that meet the condition, of rows of one matter the one that is kept, and of these the best.</summary>
    public static IReadOnlyList<int> CountedRows(AggregateNode node, int row, Interpreter run)
    {
        var rows = OfMatters(node, row, run);
        if (node.Best is null || run.Number(node.Best, row) is not { } best)
        {
            return rows;
        }

        return [.. rows.OrderByDescending(r => Points(node, r, run)).ThenBy(r => r).Where((_, place) => place < best).Order()];
    }

    private static ExactNumber Points(AggregateNode node, int row, Interpreter run) => (ExactNumber)run.Value(new(node.Source, node.Value!), row)!;

    private static IReadOnlyList<int> OfMatters(AggregateNode node, int row, Interpreter run)
    {
        var rows = run.Linked(node, row)
            .Where(r => node.Where is not { } where || run.Value(new(node.Source, where), r) is true)
            .Where(r => !node.SkipsMissing || run.Value(new(node.Source, node.Value!), r) is not null)
            .ToList();
        var keep = node.Keep is null ? "all" : run.Parameters.Word(node.Keep);
        if (node.OncePer.Count == 0 || keep == "all")
        {
            return rows;
        }

        var order = node.KeepBy is { } by ? new RowValues(c => r => run.Value(c, r), run.Scheme.Types, t => run.Data.Tables[t].RowCount).OrderOf(new(node.Source, by)) : (Func<int, object?>)(_ => null);
        var matters = rows.Where(r => run.Value(new(node.Source, node.Value!), r) is not null)
            .GroupBy(r => string.Join('\u001f', node.OncePer.Select(k => run.Value(new(node.Source, k), r)?.ToString())), StringComparer.Ordinal);
        return
        [
            .. matters
                .Select(m => keep == "highest"
                    ? m.OrderByDescending(order, RowValues.Order).ThenByDescending(r => Points(node, r, run)).ThenBy(r => r).First()
                    : m.OrderBy(order, RowValues.Order).ThenBy(r => Points(node, r, run)).ThenBy(r => r).First())
                .Order(),
        ];
    }

    /// <summary>The rows with their weights after trimming; for a mean.</summary>
    public static IReadOnlyList<(int Row, ExactNumber Weight)> TrimmedRows(AggregateNode node, int row, IReadOnlyList<int> rows, Interpreter run)
    {
        var weighted = rows.Select(r => (Row: r, Weight: Weight(node, r, run))).ToList();
        if (node.Trim is null || run.Number(node.Trim, row) is not { } trim || trim == 0)
        {
            return weighted;
        }

        var ordered = weighted.OrderBy(w => (ExactNumber)run.Value(new(node.Source, node.Value!), w.Row)!).ToList();
        return [.. Without(Enumerable.Reverse(Without(ordered, trim)), trim).OrderBy(w => w.Row)];
    }

    private static List<(int Row, ExactNumber Weight)> Without(IEnumerable<(int Row, ExactNumber Weight)> rows, ExactNumber trim)
    {
        var kept = new List<(int, ExactNumber)>();
        foreach (var (row, weight) in rows)
        {
            var taken = ExactNumber.Min(weight, trim);
            trim -= taken;
            if (weight > taken)
            {
                kept.Add((row, weight - taken));
            }
        }

        return kept;
    }

    /// <summary>Whether there is a value for a row.</summary>
    public static bool IsFor(AggregateNode node, int row, Interpreter run) =>
        node.For is not { } column || run.Value(new(node.Target.Table, column), row) is true;

    /// <summary>Whether the value is read for a row, or stands in a branch that is not taken.</summary>
    public static bool IsRead(AggregateNode node, int row, Interpreter run) =>
        node.ReadWhere is not { } readWhere || run.Value(new(node.Target.Table, readWhere), row) is true;

    /// <summary>Whether a sum over nothing is no sum: the scheme says what holds then, or there are rows and none has a value.</summary>
    private static bool IsNone(AggregateNode node, int row, Interpreter run) =>
        node.NoneIsNotApplicable || node.None is not null
        || node.NeedsValues && run.Linked(node, row).Any(r => node.Where is not { } where || run.Value(new(node.Source, where), r) is true);

    private static ExactNumber Weight(AggregateNode node, int row, Interpreter run) =>
        node.Weight is { } weight ? (ExactNumber)run.Value(new(node.Source, weight), row)! : 1;

    private static void RequireNumber(AggregateNode node, int row, IReadOnlyList<int> rows, Interpreter run)
    {
        var fewest = node.Fewest is null ? null : run.Number(node.Fewest, row);
        var most = node.Most is null ? null : run.Number(node.Most, row);
        if (fewest is null && most is null)
        {
            return;
        }

        var found = rows.Aggregate(ExactNumber.Zero, (sum, r) => sum + Weight(node, r, run));
        if (found < fewest || found > most)
        {
            var (rule, bound) = found < fewest ? (RunningRules.TooFew, fewest) : (RunningRules.TooMany, most);
            throw run.Fault(rule, node, node.Origin.Decision, run.NameOf(node.Target.Table, row), node.Source, found.ToString(), $"{bound}");
        }
    }

    private static object? Mean(AggregateNode node, int row, IReadOnlyList<int> rows, Interpreter run)
    {
        var trimmed = TrimmedRows(node, row, rows, run);
        var weight = trimmed.Aggregate(ExactNumber.Zero, (sum, w) => sum + w.Weight);
        if (weight == 0)
        {
            return None(node, row, run);
        }

        return trimmed.Aggregate(ExactNumber.Zero, (sum, w) => sum + (ExactNumber)run.Value(new(node.Source, node.Value!), w.Row)! * w.Weight) / weight;
    }

    private static object? Median(AggregateNode node, int row, IReadOnlyList<int> rows, Interpreter run)
    {
        if (rows.Count == 0)
        {
            return None(node, row, run);
        }

        var values = rows.Select(r => Points(node, r, run)).OrderDescending().ToList();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }

    private static object? Extreme(AggregateNode node, int row, IReadOnlyList<int> rows, Interpreter run)
    {
        var values = rows.Select(r => run.Value(new(node.Source, node.Value!), r)!).ToList();
        if (values.Count == 0)
        {
            return None(node, row, run);
        }

        return values[0] switch
        {
            DateOnly => Pick(values.Cast<DateOnly>()),
            string => Scale(run.Scheme.Types[node.Target]) is var scale ? scale[(int)Pick(values.Select(v => scale.IndexOf((string)v)))] : null,
            _ => Pick(values.Cast<ExactNumber>()),
        };

        static List<string> Scale(FeelType type) => [.. ((EnumerationType)(type is OptionalType optional ? optional.Item : type)).Literals];

        object Pick<T>(IEnumerable<T> items)
            where T : struct, IComparable<T> => node.Kind == AggregateKind.Highest ? items.Max() : items.Min();
    }

    private static object? None(AggregateNode node, int row, Interpreter run) =>
        node.None is { } none && run.Number(none, row) is { } value
            ? value
            : node.NoneIsNotApplicable
            ? null
            : !IsRead(node, row, run)
            ? AggregateNode.Unread(run.Scheme.Types[node.Target])
            : throw run.Fault(RunningRules.NothingToPutTogether, node, node.Origin.Decision, run.NameOf(node.Target.Table, row), node.Source);
}
