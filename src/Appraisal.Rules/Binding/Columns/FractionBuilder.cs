using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Binding;

/// <summary>Numbers as exact fractions, for fields without places or bounds.</summary>
internal sealed class FractionBuilder(BindingField field) : NumberBuilder(field)
{
    private readonly List<ExactNumber> _values = [];

    public override Column Build(int[] order) => new FractionColumn(Definition.Type, Permuted(_values, order), Present(order));

    protected override CellFault? TakePlain(PlainNumber number) => TakeExact(number.ToExact());

    protected override CellFault? TakeExact(ExactNumber number)
    {
        var fault = Check(number);
        _values.Add(number);
        return fault;
    }

    protected override void TakeFiller() => _values.Add(ExactNumber.Zero);

    protected override int CompareValues(int a, int b) => _values[a].CompareTo(_values[b]);
}
