using System.Globalization;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Data;

/// <summary>The first line of a CSV table: its columns, and which cell of a row belongs to each.</summary>
internal sealed class CsvHeader
{
    private static readonly string[] OtherSeparators = [";", "\t", "，", "；", "|"];

    private readonly List<(string Name, int Cell, CellPlace Place)> _columns = [];

    private CsvHeader(int cellCount, string line)
    {
        CellCount = cellCount;
        Line = line;
    }

    /// <summary>The names, each once.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>The number of cells that a row must have: blank names behind the last one do not count.</summary>
    public int CellCount { get; }

    /// <summary>The text of the line.</summary>
    public string Line { get; }

    public static CsvHeader Of(string table, IReadOnlyList<string> cells, Func<int, CellPlace> placeOf, Func<CellPlace, Excerpt?> excerptOf, Action<Diagnostic> report)
    {
        var count = cells.Count;
        while (count > 0 && string.IsNullOrWhiteSpace(cells[count - 1]))
        {
            count--;
        }

        if (count == 0)
        {
            report(new Diagnostic(DataRules.NoHeader, new CellPlace(table, 0, "", placeOf(-1).Origin! with { Length = 0 }), table));
            return new(0, "");
        }

        void Fault(DiagnosticRule rule, int cell, params string[] arguments)
        {
            var place = placeOf(cell);
            report(new Diagnostic(rule, place with { Row = 0 }, [table, .. arguments]) { Excerpt = excerptOf(place) });
        }

        var header = new CsvHeader(count, excerptOf(placeOf(0))!.Text);
        header.Take(cells, placeOf, Fault);
        return header;
    }

    /// <summary>The cell of a row that belongs to a column.</summary>
    public int CellOf(int column) => _columns[column].Cell;

    /// <summary>Where a column's name stands.</summary>
    public CellPlace PlaceOf(int column) => _columns[column].Place;

    private void Take(IReadOnlyList<string> cells, Func<int, CellPlace> placeOf, Action<DiagnosticRule, int, string[]> fault)
    {
        if (CellCount == 1 && Array.Find(OtherSeparators, s => cells[0].Contains(s, StringComparison.Ordinal)) is { } separator)
        {
            fault(DataRules.WrongSeparator, 0, [separator == "\t" ? "TAB" : separator]);
            return;
        }

        for (var cell = 0; cell < CellCount; cell++)
        {
            var name = CanonicalText.Of(cells[cell].Trim());
            if (name.Length == 0)
            {
                fault(DataRules.EmptyHeader, cell, [(cell + 1).ToString(CultureInfo.InvariantCulture)]);
            }
            else if (_columns.Exists(c => c.Name == name))
            {
                fault(DataRules.DuplicateHeader, cell, [name]);
            }
            else
            {
                _columns.Add((name, cell, placeOf(cell) with { Row = 0, Column = name }));
            }
        }

        Columns = [.. _columns.Select(c => c.Name)];
    }
}
