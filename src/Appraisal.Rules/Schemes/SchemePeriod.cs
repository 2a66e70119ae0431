using System.Globalization;

namespace Appraisal.Rules.Schemes;

/// <summary>A period that is appraised: a year, or a half, a quarter or a month of one.</summary>
/// <example><code>
/// SchemePeriod.TryParse("2025-Q3", out var quarter);   // quarter.Year is 2025, quarter.Number 3
/// quarter.Back(3).ToString();                          // "2024-Q4"
/// </code></example>
/// <param name="Unit">How long it is.</param>
/// <param name="Year">The year, from 1 to 9999.</param>
/// <param name="Number">Which half, quarter or month of the year, from 1; 1 for a whole year.</param>
public sealed record SchemePeriod(PeriodUnit Unit, int Year, int Number)
{
    private const int LastYear = 9999;

    /// <summary>How many such periods lie between the beginning of our era and this one; of two periods of one unit the later has more.</summary>
    internal int Ordinal => Year * PeriodWords.Of(Unit).InAYear + Number - 1;

    /// <summary>The period so many before this one.</summary>
    /// <param name="count">How many.</param>
    /// <returns>A period of the same unit.</returns>
    public SchemePeriod Back(int count)
    {
        var inAYear = PeriodWords.Of(Unit).InAYear;
        var ordinal = Ordinal - count;
        return new(Unit, ordinal / inAYear, ordinal % inAYear + 1);
    }

    /// <summary>Reads a period as it is written.</summary>
    /// <param name="text">The text, such as <c>2025</c>, <c>2025-H1</c>, <c>2025-Q3</c> or <c>2025-09</c>.</param>
    /// <param name="period">The period; null where the text is none.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SchemePeriod? period)
    {
        ArgumentNullException.ThrowIfNull(text);
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var (year, part) = dash < 0 ? (text, "") : (text[..dash], text[(dash + 1)..]);
        period = part switch
        {
            "" when dash < 0 => Of(PeriodUnit.Year, year, "1"),
            ['H', var number] => Of(PeriodUnit.Half, year, [number]),
            ['Q', var number] => Of(PeriodUnit.Quarter, year, [number]),
            [_, _] => Of(PeriodUnit.Month, year, part),
            _ => null,
        };
        return period is not null;
    }

    /// <summary>The period as it is written.</summary>
    /// <returns>A text such as <c>2025-Q3</c>.</returns>
    public override string ToString() => Unit switch
    {
        PeriodUnit.Year => Year.ToString(CultureInfo.InvariantCulture),
        PeriodUnit.Half => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-H{Number}"),
        PeriodUnit.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}"),
    };

    // Years alone may be short, as numbers are; beside a part they have four digits, so that texts stand in the order of time.
    private static SchemePeriod? Of(PeriodUnit unit, string year, ReadOnlySpan<char> number) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= 1 and <= LastYear && (unit == PeriodUnit.Year || year.Length == 4)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= PeriodWords.Of(unit).InAYear
            ? new(unit, y, n)
            : null;
}
