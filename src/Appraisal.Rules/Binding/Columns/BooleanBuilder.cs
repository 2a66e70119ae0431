using Appraisal.Rules.Columns;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Binding;

/// <summary>Booleans: 是 and 否, true and false in any case, which is how Excel writes them.</summary>
internal sealed class BooleanBuilder(BindingField field) : ColumnBuilder(field)
{
    private readonly List<bool> _values = [];

    public override Column Build(int[] order) => new BooleanColumn(Definition.Type, Permuted(_values, order), Present(order));

    protected override CellFault? Take(in DataCell cell)
    {
        if (TryRead(cell, out var value))
        {
            _values.Add(value);
            return null;
        }

        TakeFiller();
        return cell.Kind == CellKind.List ? Several(cell) : Fault(BindingRules.NotABoolean, CellText.Of(cell));
    }

    protected override void TakeFiller() => _values.Add(false);

    protected override int CompareValues(int a, int b) => _values[a].CompareTo(_values[b]);

    private static bool TryRead(in DataCell cell, out bool value)
    {
        value = cell.Kind == CellKind.Boolean ? cell.Boolean : Says(cell, "是", "true");
        return value || cell.Kind == CellKind.Boolean || Says(cell, "否", "false");
    }

    private static bool Says(in DataCell cell, string chinese, string english) =>
        cell.Kind == CellKind.Text && (cell.Text.SequenceEqual(chinese) || cell.Text.Equals(english, StringComparison.OrdinalIgnoreCase));
}
