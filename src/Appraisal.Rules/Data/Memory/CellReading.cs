using System.Globalization;

namespace Appraisal.Rules.Data;

/// <summary>Makes a cell of a value of .NET.</summary>
internal delegate DataCell CellReading<in T>(T value);

/// <summary>The ways from types of .NET to cells; those of common types do not box.</summary>
internal static class CellReadings
{
    private static readonly Dictionary<Type, Delegate> Known = new Delegate[]
    {
        new CellReading<string?>(v => DataCell.Of(v)),
        new CellReading<decimal>(DataCell.Of),
        new CellReading<long>(v => DataCell.Of((decimal)v)),
        new CellReading<int>(v => DataCell.Of((decimal)v)),
        new CellReading<short>(v => DataCell.Of((decimal)v)),
        new CellReading<byte>(v => DataCell.Of((decimal)v)),
        new CellReading<ulong>(v => DataCell.Of((decimal)v)),
        new CellReading<uint>(v => DataCell.Of((decimal)v)),
        new CellReading<ushort>(v => DataCell.Of((decimal)v)),
        new CellReading<sbyte>(v => DataCell.Of((decimal)v)),
        new CellReading<bool>(DataCell.Of),
        new CellReading<DateOnly>(DataCell.Of),
        new CellReading<DateTime>(OfTime),
    }.ToDictionary(d => d.GetType().GetGenericArguments()[0]);

    /// <summary>The way for a type, known beforehand or found value by value.</summary>
    public static CellReading<T> Of<T>()
    {
        if (Known.TryGetValue(typeof(T), out var known))
        {
            return (CellReading<T>)known;
        }

        return Nullable.GetUnderlyingType(typeof(T)) is { } inner && Known.ContainsKey(inner)
            ? (CellReading<T>)typeof(CellReadings).GetMethod(nameof(OfNullable), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(inner).Invoke(null, [])!
            : v => OfObject(v);
    }

    /// <summary>Whether values of a type can be cells at all.</summary>
    public static bool CanRead(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        return Known.ContainsKey(inner) || inner == typeof(object) || inner.IsEnum || inner == typeof(double) || inner == typeof(float)
            || inner == typeof(Guid) || inner == typeof(char) || inner == typeof(DateTimeOffset) || typeof(IEnumerable<string>).IsAssignableFrom(inner);
    }

    private static CellReading<T?> OfNullable<T>()
        where T : struct
    {
        var inner = (CellReading<T>)Known[typeof(T)];
        return v => v is { } value ? inner(value) : DataCell.Missing;
    }

    private static DataCell OfObject(object? value) => value switch
    {
        null or DBNull => DataCell.Missing,
        string text => DataCell.Of(text),
        decimal number => DataCell.Of(number),
        bool truth => DataCell.Of(truth),
        DateOnly date => DataCell.Of(date),
        DateTime time => OfTime(time),
        DateTimeOffset time => OfTime(time.DateTime),
        long or int or short or byte or ulong or uint or ushort or sbyte => DataCell.Of(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        // The shortest text that names the number: what a database shows for it, and no binary digits.
        double or float => DataCell.Of(((IFormattable)value).ToString("R", CultureInfo.InvariantCulture)),
        Enum or Guid or char => DataCell.Of(value.ToString()),
        IEnumerable<string> items => DataCell.Of([.. items]),
        _ => throw new ArgumentException($"A value of type {value.GetType()} cannot be a cell; give text, numbers, booleans, dates or lists of texts.", nameof(value)),
    };

    // A date with a time of day is no date; its text says so, and binding reports it.
    private static DataCell OfTime(DateTime time) =>
        time.TimeOfDay == TimeSpan.Zero ? DataCell.Of(DateOnly.FromDateTime(time)) : DataCell.Of(time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
}
