namespace Appraisal.Rules.Feel.Values;

public readonly partial struct ExactNumber
{
    /// <summary>Rounds without big integers; false where 64 bits do not hold the number in units of the last place.</summary>
    internal bool TryRoundSmall(int places, RoundingMode mode, out ExactNumber rounded)
    {
        rounded = this;
        if (_large is not null || places > PowersOfTen.LargestInt64Exponent)
        {
            return false;
        }

        if (_denominatorLessOne == 0)
        {
            return true;
        }

        var power = PowersOfTen.Int64(places);
        var high = Math.BigMul((ulong)Math.Abs(_numerator), (ulong)power, out var low);
        if (high != 0 || low > long.MaxValue)
        {
            return false;
        }

        var (quotient, rest) = Math.DivRem(low, (ulong)SmallDenominator);
        var half = rest.CompareTo((ulong)SmallDenominator - rest);
        var negative = _numerator < 0;
        var magnitude = (long)quotient + (Rounding.IsAway(mode, negative, rest != 0, half, (quotient & 1) == 1) ? 1 : 0);
        rounded = Scaled(negative ? -magnitude : magnitude, places);
        return true;
    }
}
