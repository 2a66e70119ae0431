using System.Globalization;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Binding;

/// <summary>Dates, in ISO form and no other: 1/2/2018 means two days.</summary>
internal sealed class DateBuilder(BindingField field) : ColumnBuilder(field)
{
    private readonly List<DateOnly> _values = [];

    public override Column Build(int[] order) => new DateColumn(Definition.Type, Permuted(_values, order), Present(order));

    protected override CellFault? Take(in DataCell cell)
    {
        if (cell.Kind == CellKind.Date)
        {
            _values.Add(cell.Date);
            return null;
        }

        if (cell.Kind == CellKind.Text && DateOnly.TryParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            _values.Add(date);
            return null;
        }

        TakeFiller();
        return cell.Kind == CellKind.List ? Several(cell) : Unreadable(CellText.Of(cell));
    }

    protected override void TakeFiller() => _values.Add(default);

    protected override int CompareValues(int a, int b) => _values[a].CompareTo(_values[b]);

    private CellFault Unreadable(string text) =>
        MendedText.Date(text) is { } mended && mended != text ? Fault(BindingRules.DateForm, text, mended) : Fault(BindingRules.NotADate, text);
}
