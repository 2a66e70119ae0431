using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>A range or, as a range of one, a point. Relations are null where ends cannot be compared.</summary>
internal sealed record Interval(object Start, bool StartIncluded, object End, bool EndIncluded)
{
    /// <summary>Null for what has no two ends.</summary>
    public static Interval? Of(object? value) => value switch
    {
        FeelRange { Start: { } start, End: { } end } range => new(start, range.StartIncluded, end, range.EndIncluded),
        FeelRange or null => null,
        _ => new(value, true, value, true),
    };

    public bool? EndsBefore(Interval other) =>
        Order(End, other.Start) is { } order ? order < 0 || order == 0 && !(EndIncluded && other.StartIncluded) : null;

    public bool? Meets(Interval other) =>
        Order(End, other.Start) is { } order ? order == 0 && EndIncluded && other.StartIncluded : null;

    // Begins before the other, ends inside it.
    public bool? OverlapsBefore(Interval other) =>
        StartsBefore(other) & !EndsBefore(other) & EndsNotAfter(other);

    public bool? Finishes(Interval other) => SameEnd(other) & StartsNotBefore(other);

    public bool? Starts(Interval other) => SameStart(other) & EndsNotAfter(other);

    public bool? LiesIn(Interval other) => StartsNotBefore(other) & EndsNotAfter(other);

    public bool? Coincides(Interval other) => SameStart(other) & SameEnd(other);

    private bool? SameStart(Interval other) => Order(Start, other.Start) is { } order ? order == 0 && StartIncluded == other.StartIncluded : null;

    private bool? SameEnd(Interval other) => Order(End, other.End) is { } order ? order == 0 && EndIncluded == other.EndIncluded : null;

    private bool? StartsBefore(Interval other) =>
        Order(Start, other.Start) is { } order ? order < 0 || order == 0 && StartIncluded && !other.StartIncluded : null;

    private bool? StartsNotBefore(Interval other) => !StartsBefore(other);

    private bool? EndsNotAfter(Interval other) =>
        Order(End, other.End) is { } order ? order < 0 || order == 0 && (!EndIncluded || other.EndIncluded) : null;

    private static int? Order(object left, object right) => Ordering.TryCompare(left, right);
}
