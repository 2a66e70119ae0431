namespace Appraisal.Rules.Diagnostics;

/// <summary>Where something stands: in a text file, or in a cell of a table.</summary>
public abstract record Place
{
    /// <summary>No place: the matter concerns the whole input.</summary>
    public static readonly Place None = new TextPlace("", 0, 0, 0);

    /// <summary>The key by which diagnostics are put in order: by file or table, then line or row, then column.</summary>
    internal abstract (string Source, int Major, int Minor, string Detail) Order { get; }
}

/// <summary>A place in a text file.</summary>
/// <param name="File">The file's name, relative to its package or data folder, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Length">How many units of the line belong to it; 0 for a point.</param>
public sealed record TextPlace(string File, int Line, int Column, int Length) : Place
{
    internal override (string, int, int, string) Order => (File, Line, Column, "");

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}

/// <summary>A place in a table of data.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Row">The data row, from 1, the header not counted; 0 for the whole table.</param>
/// <param name="Column">The column's name; empty for the whole row.</param>
/// <param name="Origin">Where the cell stands in the file that it was read from, if it was.</param>
public sealed record CellPlace(string Table, int Row, string Column, TextPlace? Origin = null) : Place
{
    internal override (string, int, int, string) Order => (Origin?.File ?? Table, Origin?.Line ?? Row, Origin?.Column ?? 0, Column);

    /// <inheritdoc/>
    public override string ToString()
    {
        var cell = (Row, Column) switch
        {
            (0, "") => Table,
            (0, _) => $"{Table}[{Column}]",
            (_, "") => $"{Table}[{Row}]",
            _ => $"{Table}[{Row}, {Column}]",
        };
        return Origin is null ? cell : $"{Origin} {cell}";
    }
}
