using System.Globalization;
using System.Text;

namespace Appraisal.Rules.Feel.Values;

/// <summary>Days, hours, minutes and seconds, to the nanosecond.</summary>
/// <param name="Nanoseconds">The whole length; negative for a negative duration.</param>
public readonly record struct FeelDayTimeDuration(Int128 Nanoseconds) : IComparable<FeelDayTimeDuration>
{
    private const long NanosecondsPerSecond = FeelTime.NanosecondsPerSecond;

    internal Int128 WholeSeconds => Nanoseconds / NanosecondsPerSecond;

    /// <inheritdoc/>
    public int CompareTo(FeelDayTimeDuration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>The ISO form, such as <c>P1DT2H</c>; <c>PT0S</c> for none.</summary>
    public override string ToString()
    {
        if (Nanoseconds == 0)
        {
            return "PT0S";
        }

        var size = Int128.Abs(Nanoseconds);
        var seconds = size / NanosecondsPerSecond;
        var fraction = (long)(size % NanosecondsPerSecond);
        var text = new StringBuilder(Nanoseconds < 0 ? "-P" : "P");
        Append(text, seconds / 86_400, 'D');
        if (size % FeelTime.NanosecondsPerDay != 0)
        {
            text.Append('T');
        }

        Append(text, seconds / 3600 % 24, 'H');
        Append(text, seconds / 60 % 60, 'M');
        if (fraction != 0)
        {
            var digits = fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
            text.Append(CultureInfo.InvariantCulture, $"{seconds % 60}.{digits}S");
        }
        else
        {
            Append(text, seconds % 60, 'S');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Int128 count, char unit)
    {
        if (count != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
        }
    }
}
