using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using static Appraisal.Rules.Feel.Functions.Declaration;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>How points and ranges lie to each other, after Allen's relations; and ranges from texts.</summary>
internal static class RangeFunctions
{
    private enum Shape
    {
        PointPoint,
        PointRange,
        RangePoint,
        RangeRange,
    }

    public static readonly IReadOnlyList<BuiltInFunction> All =
    [
        Relation("before", (a, b) => a.EndsBefore(b), Shape.PointPoint, Shape.PointRange, Shape.RangePoint, Shape.RangeRange),
        Relation("after", (a, b) => b.EndsBefore(a), Shape.PointPoint, Shape.PointRange, Shape.RangePoint, Shape.RangeRange),
        Relation("meets", (a, b) => a.Meets(b), Shape.RangeRange),
        Relation("met by", (a, b) => b.Meets(a), Shape.RangeRange),
        Relation("overlaps", (a, b) => !a.EndsBefore(b) & !b.EndsBefore(a), Shape.RangeRange),
        Relation("overlaps before", (a, b) => a.OverlapsBefore(b), Shape.RangeRange),
        Relation("overlaps after", (a, b) => b.OverlapsBefore(a), Shape.RangeRange),
        Relation("finishes", (a, b) => a.Finishes(b), Shape.PointRange, Shape.RangeRange),
        Relation("finished by", (a, b) => b.Finishes(a), Shape.RangePoint, Shape.RangeRange),
        Relation("includes", (a, b) => b.LiesIn(a), Shape.RangePoint, Shape.RangeRange),
        Relation("during", (a, b) => a.LiesIn(b), Shape.PointRange, Shape.RangeRange),
        Relation("starts", (a, b) => a.Starts(b), Shape.PointRange, Shape.RangeRange),
        Relation("started by", (a, b) => b.Starts(a), Shape.RangePoint, Shape.RangeRange),
        Relation("coincides", (a, b) => a.Coincides(b), Shape.PointPoint, Shape.RangeRange),
        new("range", [Needs("from", FeelType.Text)], AnyRange, RangeText.Read),
    ];

    private static BuiltInFunction Relation(string name, Func<Interval, Interval, bool?> holds, params Shape[] shapes) =>
        new(name, [.. shapes.Select(shape => Signature(shape, holds))]);

    private static BuiltInSignature Signature(Shape shape, Func<Interval, Interval, bool?> holds)
    {
        BuiltInParameter[] parameters = shape switch
        {
            Shape.PointPoint => [Needs("point1", FeelType.Any), Needs("point2", FeelType.Any)],
            Shape.PointRange => [Needs("point", FeelType.Any), Needs("range", AnyRange)],
            Shape.RangePoint => [Needs("range", AnyRange), Needs("point", FeelType.Any)],
            _ => [Needs("range1", AnyRange), Needs("range2", AnyRange)],
        };
        return new(parameters, FeelType.Boolean, call =>
            Interval.Of(call[0]) is { } left && Interval.Of(call[1]) is { } right && holds(left, right) is { } answer
                ? answer
                : call.NoAnswer("#comparable"));
    }
}
