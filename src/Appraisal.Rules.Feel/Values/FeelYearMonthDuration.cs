using System.Globalization;

namespace Appraisal.Rules.Feel.Values;

/// <summary>Years and months.</summary>
/// <param name="Months">The whole length in months; negative for a negative duration.</param>
public readonly record struct FeelYearMonthDuration(long Months) : IComparable<FeelYearMonthDuration>
{
    /// <inheritdoc/>
    public int CompareTo(FeelYearMonthDuration other) => Months.CompareTo(other.Months);

    /// <summary>The ISO form, such as <c>P1Y2M</c>; <c>P0M</c> for none.</summary>
    public override string ToString()
    {
        var size = Math.Abs((decimal)Months);
        var years = decimal.Truncate(size / 12);
        var months = size % 12;
        var text = string.Concat(
            years == 0 ? "" : years.ToString(CultureInfo.InvariantCulture) + "Y",
            months == 0 && years != 0 ? "" : months.ToString(CultureInfo.InvariantCulture) + "M");
        return (Months < 0 ? "-P" : "P") + text;
    }
}
