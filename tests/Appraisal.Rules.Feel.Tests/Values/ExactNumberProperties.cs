using System.Numerics;
using Appraisal.Rules.Feel.Tests.Properties;
using Appraisal.Rules.Feel.Values;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Values;

/// <summary>Numbers are computed in 64 bits where these hold them; plain fractions of big integers say what must come out.</summary>
public sealed class ExactNumberProperties
{
    private static readonly Gen<long> Parts = Gen.OneOf(
        Gen.Long[-1000, 1000], Gen.Long, Gen.OneOf(long.MaxValue, long.MinValue, -long.MaxValue, 0, 1, 1_000_000_000_000_000_000));

    private static readonly Gen<(BigInteger N, BigInteger D)> Fractions =
        Gen.Select(Parts, Parts.Where(d => d != 0), (n, d) => ((BigInteger)n, (BigInteger)d));

    [Fact]
    public void Operations_OnAnyFractions_AreThoseOfBigIntegers() => Samples.Each(Gen.Select(Fractions, Fractions), pair =>
    {
        var ((an, ad), (bn, bd)) = pair;
        ExactNumber a = ExactNumber.Fraction(an, ad), b = ExactNumber.Fraction(bn, bd);
        var sound = Is(a + b, an * bd + bn * ad, ad * bd)
            && Is(a - b, an * bd - bn * ad, ad * bd)
            && Is(a * b, an * bn, ad * bd)
            && (bn.IsZero || Is(a / b, an * bd, ad * bn))
            && Is(-a, -an, ad)
            && a.CompareTo(b) == (an * bd * ad.Sign * bd.Sign).CompareTo(bn * ad * ad.Sign * bd.Sign)
            && (a == b) == (an * bd == bn * ad)
            && (a != b || a.GetHashCode() == b.GetHashCode());
        return sound ? null : $"{an}/{ad}, {bn}/{bd}";
    });

    [Fact]
    public void Rounding_OfAnyFraction_LiesAtTheRightSide() =>
        Samples.Each(Gen.Select(Fractions, Gen.Int[-3, 20], Gen.Enum<RoundingMode>()), sample =>
        {
            var ((n, d), places, mode) = sample;
            var value = ExactNumber.Fraction(n, d);
            var rounded = value.Round(places, mode);
            var unit = places >= 0 ? ExactNumber.Scaled(1, places) : ExactNumber.Fraction(BigInteger.Pow(10, -places), 1);
            var error = ExactNumber.Abs(rounded - value);
            var inMode = mode switch
            {
                RoundingMode.Floor => rounded <= value,
                RoundingMode.Ceiling => rounded >= value,
                RoundingMode.Down => ExactNumber.Abs(rounded) <= ExactNumber.Abs(value),
                RoundingMode.Up => ExactNumber.Abs(rounded) >= ExactNumber.Abs(value),
                _ => error * 2 <= unit,
            };
            return inMode && error < unit && (rounded / unit).IsInteger ? null : $"{n}/{d} to {places} {mode}: {rounded}";
        });

    [Fact]
    public void Decimals_ThereAndBack_AreTheSame() => Samples.Each(Gen.Decimal, value =>
    {
        ExactNumber number = value;
        return number.TryToDecimal(out var back) && back == value && ExactNumber.Parse(number.ToString()) == number ? null : $"{value}";
    });

    [Theory]
    [InlineData("0.5", RoundingMode.HalfUp, "1")]
    [InlineData("-0.5", RoundingMode.HalfUp, "-1")]
    [InlineData("2.5", RoundingMode.HalfEven, "2")]
    [InlineData("3.5", RoundingMode.HalfEven, "4")]
    [InlineData("2.5", RoundingMode.HalfDown, "2")]
    [InlineData("-2.5", RoundingMode.HalfDown, "-2")]
    [InlineData("2.1", RoundingMode.Up, "3")]
    [InlineData("-2.1", RoundingMode.Up, "-3")]
    [InlineData("-2.9", RoundingMode.Down, "-2")]
    [InlineData("-2.1", RoundingMode.Floor, "-3")]
    [InlineData("-2.9", RoundingMode.Ceiling, "-2")]
    public void Rounding_OfATie_FollowsTheMode(string value, RoundingMode mode, string expected) =>
        ExactNumber.Parse(value).Round(0, mode).Should().Be(ExactNumber.Parse(expected));

    [Fact]
    public void Quotients_SummedInAnyOrder_AreEqual()
    {
        var quotients = Enumerable.Range(1, 40).Select(i => ExactNumber.Fraction(i, i + 2)).ToList();
        var forward = quotients.Aggregate((a, b) => a + b);
        quotients.Reverse();
        quotients.Aggregate((a, b) => a + b).Should().Be(forward);
    }

    private static bool Is(ExactNumber number, BigInteger numerator, BigInteger denominator) =>
        number.Numerator * denominator == numerator * number.Denominator
        && number.Denominator.Sign > 0
        && BigInteger.GreatestCommonDivisor(number.Numerator, number.Denominator).IsOne;
}
