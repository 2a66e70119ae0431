namespace Appraisal.Rules;

/// <summary>One cell of a data table. It lives on the stack and may point into a reader's buffer, so that a million cells cost no memory.</summary>
public readonly ref struct DataCell
{
    private DataCell(CellKind kind) => Kind = kind;

    /// <summary>What it holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The text of a <see cref="CellKind.Text"/>.</summary>
    public ReadOnlySpan<char> Text { get; private init; }

    /// <summary>The number of a <see cref="CellKind.Number"/>.</summary>
    public decimal Number { get; private init; }

    /// <summary>The value of a <see cref="CellKind.Boolean"/>.</summary>
    public bool Boolean { get; private init; }

    /// <summary>The date of a <see cref="CellKind.Date"/>.</summary>
    public DateOnly Date { get; private init; }

    /// <summary>The texts of a <see cref="CellKind.List"/>.</summary>
    public IReadOnlyList<string> Items { get => field ?? []; private init; }

    /// <summary>A cell without a value.</summary>
    public static DataCell Missing => default;

    /// <summary>A cell with text; blanks at its ends do not count, and text of blanks alone is no value.</summary>
    public static DataCell Of(ReadOnlySpan<char> text) => text.Trim() is { Length: > 0 } trimmed ? new(CellKind.Text) { Text = trimmed } : default;

    /// <summary>A cell with a number.</summary>
    public static DataCell Of(decimal number) => new(CellKind.Number) { Number = number };

    /// <summary>A cell with true or false.</summary>
    public static DataCell Of(bool value) => new(CellKind.Boolean) { Boolean = value };

    /// <summary>A cell with a date.</summary>
    public static DataCell Of(DateOnly date) => new(CellKind.Date) { Date = date };

    /// <summary>A cell with several texts; an empty list is no value.</summary>
    public static DataCell Of(IReadOnlyList<string> items) => items.Count > 0 ? new(CellKind.List) { Items = items } : default;
}
