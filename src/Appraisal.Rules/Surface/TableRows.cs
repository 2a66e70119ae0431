using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary><c>by</c> with <c>rows</c> and <c>cannot be</c>: a decision table of several columns, which must have one row for all that can be.</summary>
internal sealed class TableRows
{
    private readonly SchemeBuilder _builder;
    private readonly FormReader _form;
    private readonly string _table;
    private readonly NodeOrigin _origin;
    private readonly string? _applies;
    private readonly List<(YamlScalar Name, TestedValue Tested)> _columns = [];

    private TableRows(SchemeBuilder builder, FormReader form, string table, NodeOrigin origin, string? applies) =>
        (_builder, _form, _table, _origin, _applies) = (builder, form, table, origin, applies);

    /// <summary>Opens the table; null, and reported, when what it tests is not there. Rows that do not meet the condition need no row of the table.</summary>
    public static TableRows? Open(SchemeBuilder builder, FormReader form, string table, NodeOrigin origin, string? applies)
    {
        var rows = new TableRows(builder, form, table, origin, applies);
        return rows.ReadColumns() ? rows : null;
    }

    /// <summary>Adds the table whose rows give points.</summary>
    public bool AddPoints(ColumnId target, IReadOnlyList<string> conditions, string? applies = null) =>
        Add(target, [.. Forms("rows", TableShapes.Row)], PointsOf, new LiteralValue(ExactNumber.Zero, "0", _origin.Place), conditions, applies: applies);

    /// <summary>The rows as forms; beside the tested columns they have these keys.</summary>
    public IReadOnlyList<FormReader> Rows(FormShape shape) => [.. Forms("rows", shape)];

    /// <summary>The clauses of the rows, each once.</summary>
    public static IEnumerable<string> ClausesOf(FormReader form) => form.Node("rows") is YamlSequence rows
        ? rows.Items.OfType<YamlMapping>().SelectMany(Clauses).Select(FormReader.ClauseId).Distinct(StringComparer.Ordinal)
        : [];

    private static IEnumerable<string> Clauses(YamlMapping row) => row["clause"] switch
    {
        YamlScalar one => [one.Text],
        YamlSequence several => several.Items.OfType<YamlScalar>().Select(s => s.Text),
        _ => [],
    };

    private bool ReadColumns()
    {
        var names = _form.ScalarsOf("by");
        if (!_form.Has("by") && !IsOneRowForAll())
        {
            _form.Report(ParsingRules.MissingKey, "rows", "by", _form.Name, "表按哪些列（或假设）查；只有一行、什么也不查时才不写", "the columns or assumptions that the table tests; left out only where one row holds for all");
            return false;
        }

        foreach (var name in names)
        {
            if (TableShapes.Row.Find(name.Text) is not null)
            {
                _builder.Context.Report(ParsingRules.KeyAsName, name, name.Text);
            }
            else if (Lookup.TestedValueOf(_builder, name, _table, _origin) is { } tested)
            {
                _columns.Add((name, tested));
            }
        }

        if (_form.Scalar("hit") is { } hit && hit.Text != TableShapes.Unique)
        {
            _builder.Context.Report(ParsingRules.UnknownWord, hit, [TableShapes.Unique], hit.Text, TableShapes.Unique);
        }

        return _columns.Count == names.Count;
    }

    /// <summary>Whether there is one row, which tests nothing.</summary>
    private bool IsOneRowForAll() => _form.Node("rows") is YamlSequence { Items: [YamlMapping row] }
        && row.Entries.All(e => TableShapes.Row.Find(e.Name) is not null || TableOutput.NamesIn(_form).Contains(e.Name));

    /// <summary>Adds the table with an output for each row, and another where the conditions before the table do not hold.</summary>
    public bool Add(ColumnId target, IReadOnlyList<FormReader> forms, Func<FormReader, LiteralValue?> output, LiteralValue nothing, IReadOnlyList<string> conditions, FeelType? type = null, string? applies = null)
    {
        var rows = forms.Select(f => output(f) is { } value ? new DecisionRow(Cells(f), value, f.Clauses(), f.Place) : null).OfType<DecisionRow>().ToList();
        if (rows.Count == 0)
        {
            return false;
        }

        if (_applies is not null)
        {
            rows.Add(new DecisionRow([.. _columns.Select(_ => (DecisionCell?)null), Cell(false)], nothing, conditions, _origin.Place));
        }

        _builder.Add(new DecisionTableNode
        {
            Target = target,
            Origin = _origin,
            Tested = [.. _columns.Select(c => c.Tested), .. _applies is null ? [] : new[] { new TestedValue(_applies, false) }],
            Rows = rows,
            OutputType = type,
            For = applies,
            RowsPlace = _form.KeyPlaceOf("rows"),
            Impossible = [.. Forms("cannot be", TableShapes.CannotBe).Select(f => new ImpossibleRow(Cells(f), f.Place))],
            IsClosed = true,
        });
        return true;
    }

    private IEnumerable<FormReader> Forms(string key, FormShape shape)
    {
        switch (_form.Node(key))
        {
            case null:
                return [];
            case YamlSequence { Items.Count: 0 } empty when key == "rows":
                _builder.Context.Report(ParsingRules.WrongShape, empty, key, "至少一行", "at least one row");
                return [];
            case YamlSequence list:
                var withColumns = TableShapes.WithColumns(shape, _columns.Select(c => c.Name.Text));
                return list.Items.Select(i => FormReader.Open($"{_form.Name}/{key}", i, withColumns, _builder.Context)).OfType<FormReader>();
            case var node:
                _builder.Context.Report(ParsingRules.WrongShape, node, key, "一列表行", "a list of rows");
                return [];
        }
    }

    private LiteralValue? PointsOf(FormReader row) => row.Scalar("points") is { } points ? NumberOf(points) : null;

    /// <summary>A number of a row; reported when it is none.</summary>
    public LiteralValue? NumberOf(YamlScalar scalar)
    {
        var value = FormReader.LiteralOf(scalar);
        if (value.Value is ExactNumber)
        {
            return value;
        }

        _builder.Context.Report(ParsingRules.BadLiteral, scalar, scalar.Text, "数", "number");
        return null;
    }

    private IReadOnlyList<DecisionCell?> Cells(FormReader row) =>
        [.. _columns.Select(c => CellOf(row, c.Name.Text, TypeOf(c.Tested))), .. _applies is null ? [] : new[] { Cell(true) }];

    private DecisionCell? CellOf(FormReader row, string name, FeelType? type)
    {
        var written = row.ScalarsOf(name);
        var none = written.FirstOrDefault(v => v is { Text: DecisionCell.NoValue, Style: not (YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted) });
        var values = none is null ? written : [.. written.Where(v => v.Text != none.Text)];
        var isText = type is EnumerationType || type == FeelType.Text;
        if (!isText && values is [var range] && BoundsForm.Parse(range.Text) is not null)
        {
            return BoundsForm.Read(range, _builder.Context) is { } bounds ? new DecisionCell([], bounds) : null;
        }

        if (!isText && values.FirstOrDefault(v => BoundsForm.Parse(v.Text) is not null) is { } inList)
        {
            _builder.Context.Report(ParsingRules.WrongShape, inList, name, "一个值、一列值或一个范围", "a value, a list of values, or one range");
        }

        return written.Count == 0 ? null : new DecisionCell([.. values.Select(v => isText ? new LiteralValue(v.Text, v.Text, v.Place) : FormReader.LiteralOf(v))], null)
        {
            None = none is null ? null : new LiteralValue(none.Text, none.Text, none.Place),
        };
    }

    /// <summary>The type of a tested field or parameter; null for a computed column, whose type is not known yet.</summary>
    private FeelType? TypeOf(TestedValue tested) => tested.IsParameter
        ? _builder.Parameters[tested.Name].Type
        : _builder.Tables[_table].Fields.FirstOrDefault(f => f.Name == tested.Name)?.ItemType;

    private DecisionCell Cell(bool value) => new([new LiteralValue(value, value ? "true" : "false", _origin.Place)], null);
}
