using System.Globalization;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>Reads numbers; how they are kept is the business of the lanes.</summary>
internal abstract class NumberBuilder : ColumnBuilder
{
    private readonly NumberBounds _bounds;
    private readonly int? _places;

    protected NumberBuilder(BindingField field)
        : base(field)
    {
        _bounds = NumberBounding.BoundsOf(Definition);
        _places = NumberBounding.PlacesOf(Definition);
    }

    protected sealed override CellFault? Take(in DataCell cell)
    {
        if (TryRead(cell, out var plain, out var exact))
        {
            var fault = exact is { } large ? TakeExact(large) : TakePlain(plain);
            return MayLackItsSign(cell) && ExactNumber.Abs(exact ?? plain.ToExact()) > 1 ? Fault(BindingRules.ShareWithoutSign, CellText.Of(cell), $"{(exact ?? plain.ToExact()) * 100}") : fault;
        }

        TakeFiller();
        return cell.Kind == CellKind.List ? Several(cell) : Unreadable(CellText.Of(cell));
    }

    protected abstract CellFault? TakePlain(PlainNumber number);

    protected abstract CellFault? TakeExact(ExactNumber number);

    /// <summary>The fault of a number that breaks the declared places or bounds; null for a good one.</summary>
    protected CellFault? Check(ExactNumber value)
    {
        if (_places is { } places && (!value.TryGetScale(out var scale) || scale > places))
        {
            return Fault(BindingRules.TooManyPlaces, value.ToString(), places.ToString(CultureInfo.InvariantCulture));
        }

        return _bounds.Contains(value) ? null : Fault(BindingRules.OutOfBounds, value.ToString(), _bounds.ToString());
    }

    // 95 in a column of shares is 95% to nearly everybody who writes it, and 1.2 is 120% to nearly everybody who writes that.
    private bool MayLackItsSign(in DataCell cell) => Definition.IsShare && cell.Kind == CellKind.Text && cell.Text[^1] != '%';

    private bool TryRead(in DataCell cell, out PlainNumber plain, out ExactNumber? exact)
    {
        exact = null;
        plain = default;
        switch (cell.Kind)
        {
            case CellKind.Number:
                exact = PlainNumber.TryFrom(cell.Number, out plain) ? null : cell.Number;
                return true;
            case CellKind.Text:
                return TryRead(cell.Text, out plain, out exact);
            default:
                return false;
        }
    }

    private bool TryRead(ReadOnlySpan<char> text, out PlainNumber plain, out ExactNumber? exact)
    {
        exact = null;
        var isPercentage = Definition.IsShare && text[^1] == '%';
        var number = isPercentage ? text[..^1] : text;
        if (PlainNumber.TryParse(number, out plain))
        {
            plain = isPercentage ? plain.AsPercentage() : plain;
            return true;
        }

        if (number.Length == 0 || number[0] == '.' || number[^1] == '.' || !ExactNumber.TryParse(number, out var large))
        {
            return false;
        }

        exact = isPercentage ? large / 100 : large;
        return true;
    }

    private CellFault Unreadable(string text)
    {
        var half = MendedText.HalfWidth(text);
        var isPercentage = half.EndsWith('%');
        if (MendedText.Number(text) is not { } mended)
        {
            return Fault(BindingRules.NotANumber, text, Definition.IsShare ? "20%" : Definition.Places == 0 ? "12" : "12.5");
        }

        return isPercentage && !Definition.IsShare
            ? Fault(BindingRules.NotAShare, text)
            : Fault(BindingRules.NumberForm, text, isPercentage ? mended + "%" : mended);
    }
}
