using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>
/// The values that a tested column needs to be tried with: each literal of a closed list, and for a number one value of each part that the
/// cells cut its range into. A missing value is null. Of texts and dates only those in the cells are known.
/// </summary>
internal static class TestedRegions
{
    public static IReadOnlyList<object?> Of(FeelType type, IReadOnlyList<DecisionCell> cells) => type switch
    {
        OptionalType optional => [.. Of(optional.Item, cells), null],
        EnumerationType list => list.Literals,
        NumberType number => [.. Numbers(number.Shape, cells)],
        _ when type == FeelType.Boolean => [true, false],
        _ => [.. cells.SelectMany(c => c.Literals).Select(l => l.Value).Distinct().DefaultIfEmpty("")],
    };

    private static IEnumerable<object?> Numbers(NumberShape shape, IReadOnlyList<DecisionCell> cells)
    {
        var borders = cells.Select(c => c.Range).OfType<Schemes.NumberBounds>().SelectMany(r => new[] { r.Lower, r.Upper })
            .Concat(cells.SelectMany(c => c.Literals).Select(l => l.Value as ExactNumber?))
            .Concat([shape.Lower, shape.Upper])
            .OfType<ExactNumber>().Distinct().Order().ToList();
        if (borders.Count == 0)
        {
            return [ExactNumber.Zero];
        }

        // Between two borders lies the number next to one of them; without a known scale, the middle.
        var between = shape.Scale is { } scale
            ? borders.SelectMany(b => new[] { b - Unit(scale), b + Unit(scale) })
            : borders.Zip(borders.Skip(1), (a, b) => (a + b) / 2).Concat([borders[0] - 1, borders[^1] + 1]);
        return borders.Concat(between)
            .Where(v => (shape.Lower is not { } low || v >= low) && (shape.Upper is not { } high || v <= high))
            .Where(v => shape.Scale is not { } digits || v.TryGetScale(out var own) && own <= digits)
            .Distinct().Order().Select(v => (object?)v);
    }

    private static ExactNumber Unit(int scale) => ExactNumber.Fraction(1, System.Numerics.BigInteger.Pow(10, scale));
}
