using Appraisal.Rules.Columns;
using Appraisal.Rules.Data;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Binding;

/// <summary>Several texts in a cell, in the order written; in CSV they stand apart by 、 or a semicolon.</summary>
internal sealed class ListBuilder(BindingField field) : ColumnBuilder(field)
{
    private static readonly char[] Separators = ['、', ';', '；'];
    private static readonly object?[] None = [];

    private readonly List<object?[]> _values = [];
    private readonly EnumerationType? _items = ((ListType)field.Field.ItemType).Item as EnumerationType;

    public IReadOnlyList<object?> ItemsAt(int row) => _values[row];

    public override Column Build(int[] order)
    {
        var values = new object?[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            values[i] = IsMissing(order[i]) ? null : _values[order[i]];
        }

        return new ObjectColumn(Definition.Type, values);
    }

    protected override CellFault? Take(in DataCell cell)
    {
        var written = cell.Kind == CellKind.List
            ? cell.Items
            : CellText.Of(cell).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var items = written.Select(i => CanonicalText.Of(i.Trim())).ToArray();
        _values.Add(items);
        return _items is { } list && Array.Find(items, i => !list.Literals.Contains(i)) is { } unlisted
            ? EnumerationBuilder.Unlisted(Field.Name, unlisted, list.Literals)
            : null;
    }

    protected override void TakeFiller() => _values.Add(None);

    protected override int CompareValues(int a, int b)
    {
        var (left, right) = (_values[a], _values[b]);
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (string.CompareOrdinal((string?)left[i], (string?)right[i]) is var order and not 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
