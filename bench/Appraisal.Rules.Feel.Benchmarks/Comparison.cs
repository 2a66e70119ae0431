using System.Text.Json;
using Appraisal.Rules.Feel.Compiling;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Benchmarks;

/// <summary>A fast wrong answer is none: the results must be the same.</summary>
internal static class Comparison
{
    public static void DemandEqual(string text, CompiledValue value, Array results, Array byHand)
    {
        for (var i = 0; i < results.Length; i++)
        {
            if (!Equals(Plain(value, results.GetValue(i)), byHand.GetValue(i)))
            {
                throw new InvalidOperationException($"{text}, row {i}: {Plain(value, results.GetValue(i))}, by hand {byHand.GetValue(i)}");
            }
        }
    }

    // feelin computes with binary floats; where rounding then goes the other way at a tie, the neighbour is let pass.
    public static void DemandEqual(string text, CompiledValue value, Array results, JsonElement feelin)
    {
        for (var i = 0; i < feelin.GetArrayLength(); i++)
        {
            var other = feelin[i];
            var same = Plain(value, results.GetValue(i)) switch
            {
                bool truth => other.ValueKind == (truth ? JsonValueKind.True : JsonValueKind.False),
                decimal number => other.ValueKind == JsonValueKind.Number && Math.Abs(number - other.GetDecimal()) <= 0.1m,
                int place => other.GetString() == ((EnumerationType)value.Type).Literals[place],
                _ => false,
            };
            if (!same)
            {
                throw new InvalidOperationException($"{text}, row {i}: {Plain(value, results.GetValue(i))}, feelin {other}");
            }
        }
    }

    private static object? Plain(CompiledValue value, object? result) => (result, value.Lane?.Kind) switch
    {
        (long units, LaneKind.ScaledInteger) => Decimal(ExactNumber.Scaled(units, value.Lane!.Value.Scale)),
        (ExactNumber number, _) => Decimal(number),
        _ => result,
    };

    private static decimal Decimal(ExactNumber number) => number.TryToDecimal(out var value) ? value : throw new InvalidOperationException(number.ToString());
}
