using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules;

/// <summary>Goes through the rows of a data table once, from the first to the last. Not for use by several threads.</summary>
public abstract class TableCursor : IDisposable
{
    /// <summary>The names of the columns, each once.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The number of the current row, from 1, the header not counted.</summary>
    public abstract int Row { get; }

    /// <summary>Goes to the next row; false behind the last.</summary>
    public abstract bool Read();

    /// <summary>A cell of the current row; it is valid until the next <see cref="Read"/>.</summary>
    public abstract DataCell CellAt(int column);

    /// <summary>The place of a cell of the current row; -1 stands for the whole row.</summary>
    public abstract CellPlace PlaceOf(int column);

    /// <summary>The place of a column's name.</summary>
    public abstract CellPlace PlaceOfHeader(int column);

    /// <summary>The line of the file around a place of the current row or the header; null where there is no file.</summary>
    public virtual Excerpt? ExcerptOf(CellPlace place) => null;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what the cursor holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
