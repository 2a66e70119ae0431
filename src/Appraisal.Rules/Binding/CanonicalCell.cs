using System.Globalization;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Binding;

/// <summary>The one text of a cell: plain digits without trailing zeros, ISO dates, true and false, texts as they are; nothing where there is no value.</summary>
internal static class CanonicalCell
{
    /// <summary>Room that the text of a 64-bit number, a date or a boolean never exceeds.</summary>
    public const int ScratchLength = 48;

    /// <summary>The text; it may stand in <paramref name="scratch"/>.</summary>
    public static ReadOnlySpan<char> Of(Column column, int row, Span<char> scratch)
    {
        if (column.Present is { } present && !present[row])
        {
            return default;
        }

        return column switch
        {
            ScaledColumn numbers => Number(numbers.Values[row], numbers.Scale, scratch),
            EnumerationColumn list => list.Literals[list.Values[row]],
            TextColumn texts => texts.Values[row],
            BooleanColumn truths => truths.Values[row] ? "true" : "false",
            DateColumn dates => Date(dates.Values[row], scratch),
            _ => Other(column[row]),
        };
    }

    private static ReadOnlySpan<char> Number(long units, int scale, Span<char> scratch)
    {
        for (; scale > 0 && units % 10 == 0; scale--)
        {
            units /= 10;
        }

        if (scale == 0)
        {
            units.TryFormat(scratch, out var whole, default, CultureInfo.InvariantCulture);
            return scratch[..whole];
        }

        // Digits at the right end, then the point, then zeros up to one digit before it.
        var at = scratch.Length;
        var rest = Math.Abs(units);
        for (var place = 0; place <= scale || rest > 0; place++)
        {
            if (place == scale)
            {
                scratch[--at] = '.';
            }

            scratch[--at] = (char)('0' + rest % 10);
            rest /= 10;
        }

        if (units < 0)
        {
            scratch[--at] = '-';
        }

        return scratch[at..];
    }

    private static ReadOnlySpan<char> Date(DateOnly date, Span<char> scratch)
    {
        date.TryFormat(scratch, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return scratch[..length];
    }

    private static string Other(object? value) => value switch
    {
        null => "",
        IReadOnlyList<object?> items => string.Join('、', items),
        ExactNumber number => number.ToString(),
        decimal number => ((ExactNumber)number).ToString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
