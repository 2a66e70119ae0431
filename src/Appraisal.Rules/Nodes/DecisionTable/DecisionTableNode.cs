using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>A decision table over columns of the same row. One row must match: exactly one (hit policy unique), or the first that does.</summary>
internal sealed record DecisionTableNode : Node
{
    /// <summary>The tested columns, or parameters where <see cref="TestedValue.IsParameter"/>.</summary>
    public required IReadOnlyList<TestedValue> Tested { get; init; }

    /// <summary>The rows, in the order of the scheme.</summary>
    public required IReadOnlyList<DecisionRow> Rows { get; init; }

    /// <summary>True for hit policy first; else unique.</summary>
    public bool FirstHit { get; init; }

    /// <summary>The type of the outputs where it is more than they show, such as a scale of grades.</summary>
    public FeelType? OutputType { get; init; }

    /// <summary>The assumption or parameter whose mapping is the table; null when the rows stand in the scheme.</summary>
    public string? MappingParameter { get; init; }

    /// <summary>What holds where the tested value is missing; null where it must not be.</summary>
    public DecisionRow? None { get; init; }

    /// <summary>True when the mapping leads from outputs to the ranges that they are for, as the bands of grades do.</summary>
    public bool MapsToRanges { get; init; }

    /// <summary>What does not occur, so that it needs no row; where it does occur all the same, the record is at fault.</summary>
    public IReadOnlyList<ImpossibleRow> Impossible { get; init; } = [];

    /// <summary>Where the rows stand together; null where they are generated.</summary>
    public Place? RowsPlace { get; init; }

    /// <summary>True when rows and <see cref="Impossible"/> must take all that can be, each once: checked before there is any data.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The boolean column that says for which rows there is a value; null when for all. Elsewhere it is not applicable, and no row of the table is looked for.</summary>
    public string? For { get; init; }

    public override IEnumerable<ColumnId> Inputs => Tested.Where(t => !t.IsParameter).Select(t => t.Name).Concat(new[] { For }.OfType<string>()).Select(name => new ColumnId(Target.Table, name));

    public override IEnumerable<string> ReadParameters => Tested.Where(t => t.IsParameter).Select(t => t.Name).Concat(MappingParameter is { } mapping ? [mapping] : []);
}

/// <summary>What a column of a table tests.</summary>
internal sealed record TestedValue(string Name, bool IsParameter);

/// <summary>A row: a cell for each tested value (null = any), what it gives, and its clause.</summary>
internal sealed record DecisionRow(IReadOnlyList<DecisionCell?> Cells, LiteralValue Output, IReadOnlyList<string> Clauses, Place Place)
{
    /// <summary>What a message calls the row: its clauses and where it stands.</summary>
    public string Name => $"{string.Join(", ", Clauses)} ({Place})";
}

/// <summary>What a scheme says does not occur.</summary>
internal sealed record ImpossibleRow(IReadOnlyList<DecisionCell?> Cells, Place Place);

/// <summary>A cell: one of some literals, or a range of numbers.</summary>
internal sealed record DecisionCell(IReadOnlyList<LiteralValue> Literals, Schemes.NumberBounds? Range)
{
    /// <summary>The cell that takes a missing value, and no other.</summary>
    public static readonly DecisionCell Missing = new([], null);

    /// <summary>How a cell says that it takes the lack of a value.</summary>
    public const string NoValue = "none";

    /// <summary>The word by which it takes the lack of a value; null where it does not.</summary>
    public LiteralValue? None { get; init; }

    /// <summary>Whether each cell takes the value tested for it.</summary>
    public static bool AllMatch(IReadOnlyList<DecisionCell?> cells, Func<int, object?> tested)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } cell && !cell.Matches(tested(i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the cell holds for a value. A text is compared as text: the literal <c>1</c> of a closed list is no number.</summary>
    public bool Matches(object? value) =>
        value is null ? None is not null || ReferenceEquals(this, Missing) : Range is { } range ? value is ExactNumber number && range.Contains(number) : Literals.Any(l => value is string text ? l.Text == text : Equals(l.Value, value));
}

/// <summary>A value written in the scheme as data: a number, a share, a text, a boolean or a date.</summary>
internal sealed record LiteralValue(object Value, string Text, Place Place)
{
    /// <summary>True when it was written as a percentage.</summary>
    public bool IsShare => Text.EndsWith('%');
}
