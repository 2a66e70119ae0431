using Appraisal.Rules.Columns;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Binding;

/// <summary>Texts, each distinct one once.</summary>
internal sealed class TextBuilder(BindingField field) : ColumnBuilder(field)
{
    private readonly TextPool _pool = new();
    private readonly List<int> _ids = [];

    /// <summary>The distinct texts; <see cref="IdAt"/> counts in them.</summary>
    public IReadOnlyList<string> Texts => _pool.Texts;

    /// <summary>The number of a row's text among the distinct ones; -1 where there is none.</summary>
    public int IdAt(int row) => _ids[row];

    public string TextAt(int row) => _pool.Texts[_ids[row]];

    public override string? TextOf(int row) => _ids[row] is var id and >= 0 ? _pool.Texts[id] : null;

    public override Column Build(int[] order)
    {
        var values = new string[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            values[i] = _ids[order[i]] is var id and >= 0 ? _pool.Texts[id] : "";
        }

        return new TextColumn(Definition.Type, values, Present(order));
    }

    protected override CellFault? Take(in DataCell cell)
    {
        if (cell.Kind == CellKind.List)
        {
            TakeFiller();
            return Several(cell);
        }

        var id = cell.Kind == CellKind.Text ? _pool.IdOf(cell.Text) : _pool.IdOf(CellText.Of(cell));
        _ids.Add(id);
        return Field.Required is { } required && _pool.Texts[id] != required
            ? new(BindingRules.WrongDecider, required, _pool.Texts[id])
            : null;
    }

    protected override void TakeFiller() => _ids.Add(-1);

    protected override int CompareValues(int a, int b) => _ids[a] == _ids[b] ? 0 : string.CompareOrdinal(TextAt(a), TextAt(b));
}
