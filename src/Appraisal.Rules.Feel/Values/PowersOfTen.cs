using System.Numerics;

namespace Appraisal.Rules.Feel.Values;

/// <summary>Powers of ten, looked up where a machine integer holds them.</summary>
internal static class PowersOfTen
{
    public const int LargestInt64Exponent = 18;

    private static readonly long[] Small = Build();

    public static long Int64(int exponent) => Small[exponent];

    public static BigInteger Big(int exponent) => exponent <= LargestInt64Exponent ? Small[exponent] : BigInteger.Pow(10, exponent);

    private static long[] Build()
    {
        var powers = new long[LargestInt64Exponent + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
