using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Data;

/// <summary>A table over rows in memory: objects, or places in arrays.</summary>
internal sealed class RowTableSource<TRow>(string name, IReadOnlyList<TRow> rows, IReadOnlyList<CellColumn<TRow>> columns) : TableSource
{
    public override string Name { get; } = name;

    public override TableCursor Open(Action<Diagnostic> report) => new Cursor(Name, rows, columns);

    private sealed class Cursor(string table, IReadOnlyList<TRow> rows, IReadOnlyList<CellColumn<TRow>> columns) : TableCursor
    {
        private int _row;

        public override IReadOnlyList<string> Columns { get; } = [.. columns.Select(c => CanonicalText.Of(c.Name))];

        public override int Row => _row;

        public override bool Read() => _row < rows.Count && ++_row <= rows.Count;

        public override DataCell CellAt(int column) => columns[column].CellOf(rows[_row - 1]);

        public override CellPlace PlaceOf(int column) => new(table, _row, column < 0 ? "" : Columns[column]);

        public override CellPlace PlaceOfHeader(int column) => new(table, 0, Columns[column]);
    }
}
