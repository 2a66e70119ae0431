using System.Globalization;

namespace Appraisal.Rules.Feel.Values;

/// <summary>A day of the proleptic Gregorian calendar with the year 0, also outside the years 1 to 9999 of <see cref="DateOnly"/>.
/// As a FEEL value a date is a <see cref="DateOnly"/> wherever that can hold it.</summary>
public readonly record struct CalendarDate : IComparable<CalendarDate>
{
    /// <summary>The largest year; the smallest is its opposite.</summary>
    public const int MaxYear = 999_999_999;

    /// <summary>No date lies further from the first day than so many days.</summary>
    internal const long MaxDayNumber = 366L * (MaxYear + 1);

    private const int DaysOf400Years = 146_097;
    private const int DaysOf100Years = 36_524;
    private const int DaysOf4Years = 1_461;

    private CalendarDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    /// <summary>The year; 0 is the year before 1.</summary>
    public int Year { get; }

    /// <summary>The month, from 1.</summary>
    public int Month { get; }

    /// <summary>The day of the month, from 1.</summary>
    public int Day { get; }

    /// <summary>How many days after 0000-03-01; negative before.</summary>
    public long DayNumber
    {
        get
        {
            // Years are counted from March, so that the leap day comes last.
            var year = Month > 2 ? Year : Year - 1L;
            var month = (Month + 9) % 12;
            var century = FloorDivide(year, 400);
            var yearOfCentury = year - century * 400;
            return century * DaysOf400Years + yearOfCentury * 365 + yearOfCentury / 4 - yearOfCentury / 100 + (153 * month + 2) / 5 + Day - 1;
        }
    }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public int DayOfWeek => (int)((DayNumber + 2) % 7 + 7) % 7 + 1;

    /// <summary>The day of the year, from 1.</summary>
    public int DayOfYear => (int)(DayNumber - new CalendarDate(Year, 1, 1).DayNumber) + 1;

    /// <summary>The date of a year, month and day; false when there is none.</summary>
    public static bool TryCreate(long year, int month, int day, out CalendarDate date)
    {
        date = default;
        if (Math.Abs(year) > MaxYear || month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month))
        {
            return false;
        }

        date = new((int)year, month, day);
        return true;
    }

    /// <summary>The date of a day number; false when its year is too far away.</summary>
    public static bool TryFromDayNumber(long number, out CalendarDate date)
    {
        date = default;
        var century = FloorDivide(number, DaysOf400Years);
        var dayOfCentury = number - century * DaysOf400Years;
        var yearOfCentury = (dayOfCentury - dayOfCentury / (DaysOf4Years - 1) + dayOfCentury / DaysOf100Years - dayOfCentury / (DaysOf400Years - 1)) / 365;
        var dayOfYear = dayOfCentury - (365 * yearOfCentury + yearOfCentury / 4 - yearOfCentury / 100);
        var monthFromMarch = (5 * dayOfYear + 2) / 153;
        var day = (int)(dayOfYear - (153 * monthFromMarch + 2) / 5) + 1;
        var month = (int)(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
        return TryCreate(century * 400 + yearOfCentury + (month <= 2 ? 1 : 0), month, day, out date);
    }

    /// <summary>The date that a FEEL value of type date holds.</summary>
    public static CalendarDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>The date so many months later; a day that the month lacks becomes its last.</summary>
    public bool TryAddMonths(long months, out CalendarDate date)
    {
        date = default;
        if (Math.Abs(months) > 24L * MaxYear)
        {
            return false;
        }

        var total = Year * 12L + Month - 1 + months;
        var year = FloorDivide(total, 12);
        var month = (int)(total - year * 12) + 1;
        return TryCreate(year, month, Math.Min(Day, DaysInMonth(year, month)), out date);
    }

    /// <summary>This date as a FEEL value.</summary>
    public object ToValue() => Year is >= 1 and <= 9999 ? new DateOnly(Year, Month, Day) : this;

    /// <inheritdoc/>
    public int CompareTo(CalendarDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>The ISO form.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Year < 0 ? "-" : "")}{Math.Abs(Year):0000}-{Month:00}-{Day:00}");

    private static int DaysInMonth(long year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static long FloorDivide(long value, long divisor) => value >= 0 ? value / divisor : (value + 1) / divisor - 1;
}
