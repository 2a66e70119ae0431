using System.Numerics;

namespace Appraisal.Rules.Feel.Values;

/// <summary>Square root, exponential and logarithm, to 28 decimal places, in whole-number arithmetic: the same digits on every machine.</summary>
internal static class Irrationals
{
    // Numbers inside are whole multiples of 2^-256: some 77 decimal digits, of which 28 remain.
    private const int Bits = 256;
    private const int MaxExponent = 10_000;

    /// <summary>About as many steps of an evaluation does one of these functions take.</summary>
    public const int Steps = 50;

    private static readonly BigInteger One = BigInteger.One << Bits;
    private static readonly BigInteger LogTwo = 2 * InverseHyperbolicTangent(One / 3);

    /// <summary>The root of a number that is not negative; exact where it is rational.</summary>
    public static ExactNumber SquareRoot(ExactNumber value)
    {
        var numerator = WholeRoot(value.Numerator);
        var denominator = WholeRoot(value.Denominator);
        if (numerator * numerator == value.Numerator && denominator * denominator == value.Denominator)
        {
            return ExactNumber.Fraction(numerator, denominator);
        }

        return Rounded(ExactNumber.Fraction(WholeRoot((value.Numerator << (2 * Bits)) / value.Denominator), One));
    }

    /// <summary>The natural logarithm of a positive number.</summary>
    public static ExactNumber Log(ExactNumber value) => Rounded(ExactNumber.Fraction(FixedLog(value), One));

    /// <summary>e to this power; false when the answer is beyond all bounds.</summary>
    public static bool TryExp(ExactNumber value, out ExactNumber result) =>
        TryFixedExp(value, Fixed(value), out result);

    /// <summary>A positive number to any power; false when the answer is beyond all bounds.</summary>
    public static bool TryPower(ExactNumber value, ExactNumber exponent, out ExactNumber result)
    {
        var log = ExactNumber.Fraction(FixedLog(value), One) * exponent;
        return TryFixedExp(log, Fixed(log), out result);
    }

    private static ExactNumber Rounded(ExactNumber value) => value.Round(DecimalNumbers.MaxScale, RoundingMode.HalfEven);

    private static BigInteger Fixed(ExactNumber value) => (value.Numerator << Bits) / value.Denominator;

    private static BigInteger Times(BigInteger left, BigInteger right) => (left * right) >> Bits;

    private static BigInteger FixedLog(ExactNumber value)
    {
        // value = rest * 2^twos with the rest near 1, where the series is short.
        var twos = (int)(value.Numerator.GetBitLength() - value.Denominator.GetBitLength());
        var rest = twos >= 0
            ? (value.Numerator << Bits) / (value.Denominator << twos)
            : (value.Numerator << (Bits - twos)) / value.Denominator;
        var ratio = ((rest - One) << Bits) / (rest + One);
        return 2 * InverseHyperbolicTangent(ratio) + twos * LogTwo;
    }

    private static BigInteger InverseHyperbolicTangent(BigInteger value)
    {
        var square = Times(value, value);
        var sum = BigInteger.Zero;
        var power = value;
        for (var i = 1; !power.IsZero && !power.Equals(BigInteger.MinusOne); i += 2)
        {
            sum += power / i;
            power = Times(power, square);
        }

        return sum;
    }

    private static bool TryFixedExp(ExactNumber value, BigInteger digits, out ExactNumber result)
    {
        result = ExactNumber.Zero;
        if (value > MaxExponent)
        {
            return false;
        }

        if (value < -MaxExponent)
        {
            return true;
        }

        var twos = (int)(digits / LogTwo);
        var rest = digits - twos * LogTwo;
        var sum = One;
        var term = One;
        for (var i = 1; !term.IsZero && !term.Equals(BigInteger.MinusOne); i++)
        {
            term = Times(term, rest) / i;
            sum += term;
        }

        result = Rounded(twos >= 0 ? ExactNumber.Fraction(sum << twos, One) : ExactNumber.Fraction(sum, One << -twos));
        return true;
    }

    private static BigInteger WholeRoot(BigInteger value)
    {
        if (value <= 1)
        {
            return value;
        }

        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + value / root) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
