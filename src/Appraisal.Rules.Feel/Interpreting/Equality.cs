using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>When two values are equal.</summary>
internal static class Equality
{
    /// <summary>True, false, or a fault for values of different kinds; null equals only null.</summary>
    public static object? AreEqual(Evaluation evaluation, TextSpan span, object? left, object? right) =>
        TryEqual(evaluation, span, left, right) is { } answer
            ? answer
            : evaluation.Fault(span, EvaluationCodes.WrongOperands, "=", FeelKinds.Term(left), FeelKinds.Term(right));

    /// <summary>Null for values of different kinds.</summary>
    public static bool? TryEqual(Evaluation evaluation, TextSpan span, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        if (FeelKinds.KindOf(left) != FeelKinds.KindOf(right))
        {
            return null;
        }

        return (left, right) switch
        {
            (ExactNumber a, ExactNumber b) => a == b,
            (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
            (FeelTime a, FeelTime b) => a.Zone is null == b.Zone is null && TemporalOrder.Instant(a) == TemporalOrder.Instant(b),
            (FeelDateTime a, FeelDateTime b) => a.Time.Zone is null == b.Time.Zone is null && a.Instant == b.Instant,
            (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => Lists(evaluation, span, a, b),
            (IReadOnlyDictionary<string, object?> a, IReadOnlyDictionary<string, object?> b) => Contexts(evaluation, span, a, b),
            (FeelRange a, FeelRange b) => Ranges(evaluation, span, a, b),
            (FeelFunction a, FeelFunction b) => ReferenceEquals(a, b),
            _ => left.Equals(right),
        };
    }

    private static bool? Lists(Evaluation evaluation, TextSpan span, IReadOnlyList<object?> left, IReadOnlyList<object?> right)
    {
        evaluation.EnsureStack(span);
        evaluation.Step(span, left.Count + 1);
        return left.Count == right.Count && left.Zip(right).All(pair => TryEqual(evaluation, span, pair.First, pair.Second) is true);
    }

    private static bool? Contexts(
        Evaluation evaluation, TextSpan span, IReadOnlyDictionary<string, object?> left, IReadOnlyDictionary<string, object?> right)
    {
        evaluation.EnsureStack(span);
        evaluation.Step(span, left.Count + 1);
        return left.Count == right.Count
            && left.All(entry => right.TryGetValue(entry.Key, out var value) && TryEqual(evaluation, span, entry.Value, value) is true);
    }

    private static bool? Ranges(Evaluation evaluation, TextSpan span, FeelRange left, FeelRange right) =>
        left.StartIncluded == right.StartIncluded && left.EndIncluded == right.EndIncluded && left.Comparison == right.Comparison
        && TryEqual(evaluation, span, left.Start, right.Start) is true && TryEqual(evaluation, span, left.End, right.End) is true;
}
