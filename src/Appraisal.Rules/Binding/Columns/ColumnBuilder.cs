using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>Takes the cells of one column in the order of the input, checks them, and gives the column in another order.</summary>
internal abstract class ColumnBuilder(BindingField field)
{
    private readonly List<bool> _present = [];
    private bool _hasMissing;

    public BindingField Field { get; } = field;

    protected FieldDefinition Definition => Field.Field;

    public int Count => _present.Count;

    public static ColumnBuilder For(BindingField field) => field.Field.ItemType switch
    {
        NumberType => FieldLane.Of(field.Field) is { Kind: Feel.Compiling.LaneKind.ScaledInteger, Scale: var scale }
            ? new ScaledBuilder(field, scale)
            : new FractionBuilder(field),
        EnumerationType list => new EnumerationBuilder(field, list),
        ListType => new ListBuilder(field),
        var type when type == FeelType.Text => new TextBuilder(field),
        var type when type == FeelType.Boolean => new BooleanBuilder(field),
        var type when type == FeelType.Date => new DateBuilder(field),
        var type => throw new ArgumentException($"The field '{field.Name}' is a {type}, which data tables do not hold.", nameof(field)),
    };

    /// <summary>Takes the next row's cell; a fault leaves a filler, so that rows stay aligned.</summary>
    public CellFault? Add(in DataCell cell)
    {
        if (cell.Kind == CellKind.Missing)
        {
            AddMissing();
            return Definition.IsOptional ? null : new(Field.MissingRule, Field.Name);
        }

        _present.Add(true);
        return Take(cell);
    }

    public void AddMissing()
    {
        _hasMissing = true;
        _present.Add(false);
        TakeFiller();
    }

    public bool IsMissing(int row) => !_present[row];

    /// <summary>The text of a row, for columns that may be part of a key; null where there is none.</summary>
    public virtual string? TextOf(int row) => null;

    /// <summary>The order of two rows by this column; rows without a value come first.</summary>
    public int Compare(int a, int b)
    {
        var present = _present[a].CompareTo(_present[b]);
        return present != 0 || !_present[a] ? present : CompareValues(a, b);
    }

    /// <summary>The column with its rows in the given order.</summary>
    public abstract Column Build(int[] order);

    /// <summary>Takes a value; where it is at fault, a filler.</summary>
    protected abstract CellFault? Take(in DataCell cell);

    protected abstract void TakeFiller();

    protected abstract int CompareValues(int a, int b);

    protected bool[]? Present(int[] order) => _hasMissing ? Permuted(_present, order) : null;

    protected static T[] Permuted<T>(List<T> values, int[] order)
    {
        var result = new T[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            result[i] = values[order[i]];
        }

        return result;
    }

    protected CellFault Fault(Diagnostics.DiagnosticRule rule, string text, params IEnumerable<string> more) => new(rule, [Field.Name, text, .. more]);

    protected CellFault Several(in DataCell cell) =>
        new(Diagnostics.BindingRules.SeveralValues, Field.Name, cell.Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
