using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Types;

/// <summary>How decimal places and bounds pass through the operations on numbers.</summary>
internal static class NumberShapes
{
    // Powers and products of powers would let the bounds themselves grow without end; beyond this they say nothing useful.
    private const int LargestExponent = 32;
    private const int LargestScale = 100;
    private const int LargestBits = 1024;

    public static readonly NumberShape Count = new(0, ExactNumber.Zero, null);

    /// <summary>The only value, where there is but one.</summary>
    public static ExactNumber? Constant(this NumberShape shape) => shape.Lower is { } lower && shape.Upper == lower ? lower : null;

    public static bool MayBeZero(this NumberShape shape) => !(shape.Lower?.Sign > 0 || shape.Upper?.Sign < 0);

    public static NumberShape Negate(NumberShape a) => new(a.Scale, -a.Upper, -a.Lower);

    public static NumberShape Add(NumberShape a, NumberShape b) => Limited(MaxScale(a, b), a.Lower + b.Lower, a.Upper + b.Upper);

    public static NumberShape Subtract(NumberShape a, NumberShape b) => Add(a, Negate(b));

    public static NumberShape Multiply(NumberShape a, NumberShape b)
    {
        if (a.Constant()?.Sign == 0 || b.Constant()?.Sign == 0)
        {
            return NumberShape.Constant(0);
        }

        if (a is { Lower: { } al, Upper: { } au } && b is { Lower: { } bl, Upper: { } bu })
        {
            return Within(a.Scale + b.Scale, al * bl, al * bu, au * bl, au * bu);
        }

        var bothPositive = a.Lower?.Sign >= 0 && b.Lower?.Sign >= 0;
        return Limited(a.Scale + b.Scale, bothPositive ? a.Lower * b.Lower : null, null);
    }

    public static NumberShape Divide(NumberShape a, NumberShape b)
    {
        int? scale = b.Constant() is { Sign: not 0 } divisor && (1 / divisor).TryGetScale(out var places) ? a.Scale + places : null;
        if (b.MayBeZero())
        {
            return new(null, null, null);
        }

        if (a is { Lower: { } al, Upper: { } au } && b is { Lower: { } bl, Upper: { } bu })
        {
            return Within(scale, al / bl, al / bu, au / bl, au / bu);
        }

        var positive = a.Lower?.Sign >= 0 && b.Lower?.Sign > 0;
        return Limited(scale, positive ? ExactNumber.Zero : null, positive ? a.Upper / b.Lower : null);
    }

    public static NumberShape Power(NumberShape a, NumberShape exponent)
    {
        if (exponent.Constant() is not { IsInteger: true, Sign: >= 0 } constant || constant > LargestExponent)
        {
            return NumberShape.Unknown;
        }

        var result = NumberShape.Constant(1);
        for (var i = 0; i < constant; i++)
        {
            result = Multiply(result, a);
        }

        return result;
    }

    /// <summary>Either of two.</summary>
    public static NumberShape Join(NumberShape a, NumberShape b) => new(MaxScale(a, b), Smaller(a.Lower, b.Lower), Larger(a.Upper, b.Upper));

    public static NumberShape Min(NumberShape a, NumberShape b) =>
        new(MaxScale(a, b), Smaller(a.Lower, b.Lower), a.Upper is { } x && b.Upper is { } y ? ExactNumber.Min(x, y) : a.Upper ?? b.Upper);

    public static NumberShape Max(NumberShape a, NumberShape b) => Negate(Min(Negate(a), Negate(b)));

    public static NumberShape Abs(NumberShape a) =>
        a.Lower?.Sign >= 0 ? a
        : a.Upper?.Sign <= 0 ? Negate(a)
        : new(a.Scale, ExactNumber.Zero, Larger(-a.Lower, a.Upper));

    public static NumberShape Round(NumberShape a, int places, RoundingMode mode) =>
        new(a.Scale is { } scale ? Math.Min(scale, Math.Max(places, 0)) : Math.Max(places, 0), a.Lower?.Round(places, mode), a.Upper?.Round(places, mode));

    /// <summary>A sum of any number of items, none included.</summary>
    public static NumberShape Sum(NumberShape item) =>
        new(item.Scale, item.Lower?.Sign >= 0 ? ExactNumber.Zero : null, item.Upper?.Sign <= 0 ? ExactNumber.Zero : null);

    public static NumberShape Mean(NumberShape item) => item with { Scale = null };

    /// <summary>The rest of a division that takes the sign of the divisor.</summary>
    public static NumberShape Modulo(NumberShape a, NumberShape b) =>
        b.MayBeZero()
            ? NumberShape.Unknown
            : b.Lower?.Sign > 0
                ? new(MaxScale(a, b), ExactNumber.Zero, b.Upper)
                : new(MaxScale(a, b), b.Lower, ExactNumber.Zero);

    private static int? MaxScale(NumberShape a, NumberShape b) => a.Scale is { } x && b.Scale is { } y ? Math.Max(x, y) : null;

    private static ExactNumber? Smaller(ExactNumber? a, ExactNumber? b) => a is { } x && b is { } y ? ExactNumber.Min(x, y) : null;

    private static ExactNumber? Larger(ExactNumber? a, ExactNumber? b) => a is { } x && b is { } y ? ExactNumber.Max(x, y) : null;

    private static NumberShape Within(int? scale, params ReadOnlySpan<ExactNumber> corners)
    {
        ExactNumber lower = corners[0], upper = corners[0];
        foreach (var corner in corners)
        {
            lower = ExactNumber.Min(lower, corner);
            upper = ExactNumber.Max(upper, corner);
        }

        // One value only: its own digits say more than the rule of the operation.
        return lower == upper ? Limited(NumberShape.Constant(lower).Scale, lower, upper) : Limited(scale, lower, upper);
    }

    private static NumberShape Limited(int? scale, ExactNumber? lower, ExactNumber? upper) =>
        lower == upper && lower is { } only && !IsVast(only)
            ? NumberShape.Constant(only)
            : new(scale <= LargestScale ? scale : null, lower is { } l && IsVast(l) ? null : lower, upper is { } u && IsVast(u) ? null : upper);

    private static bool IsVast(ExactNumber value) => value.Numerator.GetBitLength() > LargestBits || value.Denominator.GetBitLength() > LargestBits;
}
