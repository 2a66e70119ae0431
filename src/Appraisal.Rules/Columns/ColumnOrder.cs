namespace Appraisal.Rules.Columns;

/// <summary>Compares rows by their values in a column.</summary>
internal static class ColumnOrder
{
    /// <summary>A comparison of two rows: negative when the first row's value is the smaller.</summary>
    public static Comparison<int> Of(Column column) => column switch
    {
        ScaledColumn c => By(c.Values),
        FractionColumn c => By(c.Values),
        DecimalColumn c => By(c.Values),
        DateColumn c => By(c.Values),
        EnumerationColumn c => By(c.Values),
        _ => throw new InvalidOperationException("Only numbers, dates and scales are ranked."),
    };

    private static Comparison<int> By<T>(T[] values)
        where T : IComparable<T> => (a, b) => values[a].CompareTo(values[b]);
}
