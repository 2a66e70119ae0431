using System.Numerics;

namespace Appraisal.Rules.Feel.Values;

public readonly partial struct ExactNumber
{
    private const int LargestDecimalScale = 28;

    private static readonly BigInteger LargestDecimalUnits = (BigInteger)decimal.MaxValue;

    /// <summary>A whole number.</summary>
    public static implicit operator ExactNumber(long value) => value == long.MinValue ? FromReduced(value, BigInteger.One) : new(value, 1);

    /// <summary>A decimal, digit by digit.</summary>
    public static implicit operator ExactNumber(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        if (bits[2] == 0 && low <= long.MaxValue)
        {
            return Scaled(bits[3] < 0 ? -(long)low : (long)low, scale);
        }

        var units = ((BigInteger)(uint)bits[2] << 64) | low;
        return Scaled(bits[3] < 0 ? -units : units, scale);
    }

    /// <summary>The number as a decimal, when a decimal holds it without loss.</summary>
    public bool TryToDecimal(out decimal value)
    {
        value = 0;
        if (!TryGetScale(out var scale) || scale > LargestDecimalScale)
        {
            return false;
        }

        var units = _large is null && scale == 0 ? _numerator : Numerator * (PowersOfTen.Big(scale) / Denominator);
        var magnitude = BigInteger.Abs(units);
        if (magnitude > LargestDecimalUnits)
        {
            return false;
        }

        var low = (ulong)(magnitude & ulong.MaxValue);
        value = new((int)low, (int)(low >> 32), (int)(uint)(magnitude >> 64), units.Sign < 0, (byte)scale);
        return true;
    }

    /// <summary>How many units of <c>10^-scale</c> the number is, when that is a whole number of 64 bits.</summary>
    public bool TryToUnits(int scale, out long units)
    {
        units = 0;
        if (_large is null && scale <= PowersOfTen.LargestInt64Exponent)
        {
            var power = PowersOfTen.Int64(scale);
            var product = (Int128)_numerator * (power / SmallDenominator);
            units = (long)product;
            return power % SmallDenominator == 0 && product == units;
        }

        var scaled = BigInteger.DivRem(Numerator * PowersOfTen.Big(scale), Denominator, out var rest);
        if (!rest.IsZero || scaled > long.MaxValue || scaled < long.MinValue)
        {
            return false;
        }

        units = (long)scaled;
        return true;
    }
}
