using System.Data;
using Appraisal.Rules.Data;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules;

/// <summary>
/// The data of one appraisal: named tables from objects, a database, arrays or files. It does not change: each <c>Add</c> gives a
/// new data set, so one may be shared by threads as long as nobody alters the objects in it.
/// </summary>
/// <example><code>
/// var data = AppraisalData.Create().Add("部门", units).Add("荣誉", reader);
/// var same = AppraisalData.Load("data/2017");
/// </code></example>
public sealed class AppraisalData
{
    private AppraisalData(IReadOnlyList<TableSource> tables, IReadOnlyList<Diagnostic> diagnostics)
    {
        Tables = tables;
        Diagnostics = diagnostics;
    }

    /// <summary>The tables, in the order in which they were added.</summary>
    public IReadOnlyList<TableSource> Tables { get; }

    /// <summary>The faults found while files were read; with an error among them nothing is computed.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>A data set without tables.</summary>
    public static AppraisalData Create() => new([], []);

    /// <summary>Reads a folder of CSV tables, or one YAML or JSON file with the same tables. What is wrong is in <see cref="Diagnostics"/>.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="options">How to read; <see cref="DataOptions.Default"/> if left out.</param>
    public static AppraisalData Load(string path, DataOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var diagnostics = new DiagnosticBag();
        var tables = new DataLoading(options ?? DataOptions.Default, diagnostics).Load(path);
        return new(tables, diagnostics.Sorted());
    }

    /// <summary>Adds a table of another kind.</summary>
    /// <exception cref="ArgumentException">There is a table of that name.</exception>
    public AppraisalData Add(TableSource table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (Tables.Any(t => t.Name == table.Name))
        {
            throw new ArgumentException($"There is already a table '{table.Name}'.", nameof(table));
        }

        return new([.. Tables, table], Diagnostics);
    }

    /// <summary>Adds objects; each public property is a column, and its name is the column's name.</summary>
    /// <exception cref="ArgumentException">A property is of a type that cannot be a cell.</exception>
    public AppraisalData Add<T>(string table, IEnumerable<T> rows) =>
        Add(new RowTableSource<T>(table, [.. rows], PropertyColumns.Of<T>()));

    /// <summary>Adds objects; each column says how its value is found.</summary>
    public AppraisalData Add<T>(string table, IEnumerable<T> rows, params (string Name, Func<T, object?> Value)[] columns) =>
        Add(new RowTableSource<T>(table, [.. rows], [.. columns.Select(c => new CellColumn<T, object?>(c.Name, c.Value))]));

    /// <summary>Adds what a reader gives; it is read to its end at once and not closed.</summary>
    public AppraisalData Add(string table, IDataReader reader) => Add(ReaderBuffer.Table(table, reader));

    /// <summary>Adds arrays of the same length, each a column.</summary>
    /// <exception cref="ArgumentException">The arrays differ in length, or an element type cannot be a cell.</exception>
    public AppraisalData AddColumns(string table, params (string Name, Array Values)[] columns) => Add(ArrayColumns.Table(table, columns));

    /// <summary>Adds a table written in YAML: a list of rows, or <c>{columns: […], rows: [[…], …]}</c>. What is wrong is in <see cref="Diagnostics"/>.</summary>
    public AppraisalData Add(string table, YamlNode rows)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(Diagnostics);
        var source = TreeTables.OfTable(table, rows, diagnostics);
        return new(source is null ? Tables : Add(source).Tables, diagnostics.Sorted());
    }
}
