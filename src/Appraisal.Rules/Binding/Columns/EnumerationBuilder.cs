using Appraisal.Rules.Columns;
using Appraisal.Rules.Data;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Binding;

/// <summary>Values of a closed list, by their place in it.</summary>
internal sealed class EnumerationBuilder : ColumnBuilder
{
    private const int MostShown = 20;

    private readonly List<int> _values = [];
    private readonly IReadOnlyList<string> _literals;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public EnumerationBuilder(BindingField field, EnumerationType list)
        : base(field)
    {
        _literals = list.Literals;
        for (var i = 0; i < _literals.Count; i++)
        {
            _places.TryAdd(CanonicalText.Of(_literals[i]), i);
        }

        _lookup = _places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public override string? TextOf(int row) => IsMissing(row) ? null : _literals[_values[row]];

    public override Column Build(int[] order) => new EnumerationColumn(Definition.Type, Permuted(_values, order), _literals, Present(order));

    protected override CellFault? Take(in DataCell cell)
    {
        if (cell.Kind == CellKind.Text && _lookup.TryGetValue(cell.Text, out var place) || _places.TryGetValue(CanonicalText.Of(CellText.Of(cell)), out place))
        {
            _values.Add(place);
            return null;
        }

        TakeFiller();
        return cell.Kind == CellKind.List ? Several(cell) : Unlisted(CellText.Of(cell), _literals);
    }

    protected override void TakeFiller() => _values.Add(0);

    // By text and not by place: the order of rows is the data's own, and the same for every scheme.
    protected override int CompareValues(int a, int b) => string.CompareOrdinal(_literals[_values[a]], _literals[_values[b]]);

    private CellFault Unlisted(string text, IReadOnlyList<string> literals) => Unlisted(Field.Name, text, literals);

    internal static CellFault Unlisted(string field, string text, IReadOnlyList<string> literals)
    {
        var shown = string.Join("、", literals.Take(MostShown)) + (literals.Count > MostShown ? "…" : "");
        return new(BindingRules.NotInList, field, text, shown) { Suggestions = NearNames.Of(text, literals) };
    }
}
