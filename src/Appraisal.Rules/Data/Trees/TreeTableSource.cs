using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Data;

/// <summary>A table in a YAML or JSON file.</summary>
internal sealed class TreeTableSource : TableSource
{
    private readonly YamlNode _node;
    private readonly IReadOnlyList<YamlNode> _headers;
    private readonly IReadOnlyList<TreeRow> _rows;
    private readonly string[] _columns;

    public TreeTableSource(string name, YamlNode node, IReadOnlyList<YamlNode> headers, IReadOnlyList<TreeRow> rows)
    {
        (Name, _node, _headers, _rows) = (name, node, headers, rows);
        _columns = [.. headers.Select(h => CanonicalText.Of(((YamlScalar)h).Text.Trim()))];
    }

    public override string Name { get; }

    public override CellPlace Place => new(Name, 0, "", _node.Place);

    public override TableCursor Open(Action<Diagnostic> report) => new Cursor(this, report);

    private sealed class Cursor(TreeTableSource table, Action<Diagnostic> report) : TableCursor
    {
        private int _row;

        public override IReadOnlyList<string> Columns => table._columns;

        public override int Row => _row;

        private TreeRow Current => table._rows[_row - 1];

        public override bool Read() => _row < table._rows.Count && ++_row <= table._rows.Count;

        public override DataCell CellAt(int column) => Current.Cells[column] switch
        {
            null => DataCell.Missing,
            YamlScalar scalar => DataCell.Of(scalar.Text),
            YamlSequence sequence when sequence.Items.All(i => i is YamlScalar) => DataCell.Of([.. sequence.Items.Select(i => ((YamlScalar)i).Text)]),
            var other => Refuse(other, column),
        };

        public override CellPlace PlaceOf(int column) =>
            new(table.Name, _row, column < 0 ? "" : Columns[column], (column < 0 ? Current.Node : Current.Cells[column] ?? Current.Node).Place);

        public override CellPlace PlaceOfHeader(int column) => new(table.Name, 0, Columns[column], table._headers[column].Place);

        public override Excerpt? ExcerptOf(CellPlace place) => place.Origin is { } origin ? table._node.Source.ExcerptOf(origin) : null;

        private DataCell Refuse(YamlNode node, int column)
        {
            report(new Diagnostic(DataRules.NoCellShape, PlaceOf(column), Columns[column]) { Excerpt = node.Excerpt });
            return DataCell.Missing;
        }
    }
}
