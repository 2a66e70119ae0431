using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>Numbers as 64-bit units; a good number costs two comparisons.</summary>
internal sealed class ScaledBuilder : NumberBuilder
{
    private readonly List<long> _values = [];
    private readonly int _scale;
    private readonly long _lowest;
    private readonly long _highest;

    public ScaledBuilder(BindingField field, int scale)
        : base(field)
    {
        _scale = scale;
        var bounds = NumberBounding.BoundsOf(Definition);
        (_lowest, _highest) = (Lowest(bounds, scale), Highest(bounds, scale));
    }

    public override Column Build(int[] order) => new ScaledColumn(Definition.Type, Permuted(_values, order), _scale, Present(order));

    protected override CellFault? TakePlain(PlainNumber number)
    {
        if (number.Scale <= _scale && TryRescale(number, out var units) && units >= _lowest && units <= _highest)
        {
            _values.Add(units);
            return null;
        }

        return TakeExact(number.ToExact());
    }

    protected override CellFault? TakeExact(ExactNumber number)
    {
        var fault = Check(number);
        _values.Add(fault is null && number.TryToUnits(_scale, out var units) ? units : 0);
        return fault;
    }

    protected override void TakeFiller() => _values.Add(0);

    protected override int CompareValues(int a, int b) => _values[a].CompareTo(_values[b]);

    private bool TryRescale(PlainNumber number, out long units)
    {
        Int128 product = number.Units;
        for (var i = number.Scale; i < _scale; i++)
        {
            product *= 10;
        }

        units = (long)product;
        return units == product;
    }

    private static long Lowest(NumberBounds bounds, int scale)
    {
        var units = InUnits(bounds.Lower, scale, long.MinValue / 2, up: true, out var isWhole);
        return isWhole && !bounds.LowerIncluded ? units + 1 : units;
    }

    private static long Highest(NumberBounds bounds, int scale)
    {
        var units = InUnits(bounds.Upper, scale, long.MaxValue / 2, up: false, out var isWhole);
        return isWhole && !bounds.UpperIncluded ? units - 1 : units;
    }

    private static long InUnits(ExactNumber? bound, int scale, long open, bool up, out bool isWhole)
    {
        isWhole = false;
        if (bound is not { } value)
        {
            return open;
        }

        var units = value / ExactNumber.Scaled(1, scale);
        isWhole = units.IsInteger;
        var floor = System.Numerics.BigInteger.Divide(units.Numerator - (units.Sign < 0 ? units.Denominator - 1 : 0), units.Denominator);
        return (long)System.Numerics.BigInteger.Clamp(isWhole || !up ? floor : floor + 1, long.MinValue / 2, long.MaxValue / 2);
    }
}
