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
    private readonly ColumnId _target;
    private readonly NodeOrigin _origin;
    private readonly List<(YamlScalar Name, TestedValue Tested)> _columns = [];

    private TableRows(SchemeBuilder builder, FormReader form, ColumnId target, NodeOrigin origin) =>
        (_builder, _form, _target, _origin) = (builder, form, target, origin);

    /// <summary>
    /// Adds the table. Where records must meet conditions first, those that do not need no row: they get nothing.
    /// </summary>
    public static bool Rewrite(SchemeBuilder builder, FormReader form, ColumnId target, NodeOrigin origin, string? applies, IReadOnlyList<string> conditions)
    {
        var table = new TableRows(builder, form, target, origin);
        return table.ReadColumns() && table.Add(applies, conditions);
    }

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
        foreach (var name in names)
        {
            if (TableShapes.Row.Find(name.Text) is not null)
            {
                _builder.Context.Report(ParsingRules.BadName, name, name.Text);
            }
            else if (Lookup.TestedValueOf(_builder, name, _target.Table, _origin) is { } tested)
            {
                _columns.Add((name, tested));
            }
        }

        if (_form.Scalar("hit") is { } hit && hit.Text != TableShapes.Unique)
        {
            _builder.Context.Report(ParsingRules.UnknownWord, hit, [TableShapes.Unique], hit.Text, TableShapes.Unique);
        }

        return names.Count > 0 && _columns.Count == names.Count;
    }

    private bool Add(string? applies, IReadOnlyList<string> conditions)
    {
        var rows = Forms("rows", TableShapes.Row).Select(r => RowOf(r, applies)).OfType<DecisionRow>().ToList();
        if (rows.Count == 0)
        {
            return false;
        }

        if (applies is not null)
        {
            var nothing = new LiteralValue(ExactNumber.Zero, "0", _origin.Place);
            rows.Add(new DecisionRow([.. _columns.Select(_ => (DecisionCell?)null), Cell(false)], nothing, conditions, _origin.Place));
        }

        _builder.Add(new DecisionTableNode
        {
            Target = _target,
            Origin = _origin,
            Tested = [.. _columns.Select(c => c.Tested), .. applies is null ? [] : new[] { new TestedValue(applies, false) }],
            Rows = rows,
            Impossible = [.. Forms("cannot be", TableShapes.CannotBe).Select(f => new ImpossibleRow(Cells(f, applies), f.Place))],
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
            case YamlSequence list:
                var withColumns = TableShapes.WithColumns(shape, _columns.Select(c => c.Name.Text));
                return list.Items.Select(i => FormReader.Open($"{_form.Name}/{key}", i, withColumns, _builder.Context)).OfType<FormReader>();
            case var node:
                _builder.Context.Report(ParsingRules.WrongShape, node, key, "一列表行", "a list of rows");
                return [];
        }
    }

    private DecisionRow? RowOf(FormReader row, string? applies)
    {
        if (row.Scalar("points") is not { } points)
        {
            return null;
        }

        var value = FormReader.LiteralOf(points);
        if (value.Value is not ExactNumber)
        {
            _builder.Context.Report(ParsingRules.BadLiteral, points, points.Text, "数", "number");
            return null;
        }

        return new DecisionRow(Cells(row, applies), value, row.Clauses(), row.Place);
    }

    private IReadOnlyList<DecisionCell?> Cells(FormReader row, string? applies) =>
        [.. _columns.Select(c => CellOf(row, c.Name.Text, TypeOf(c.Tested))), .. applies is null ? [] : new[] { Cell(true) }];

    private DecisionCell? CellOf(FormReader row, string name, FeelType? type)
    {
        var values = row.ScalarsOf(name);
        var isText = type is EnumerationType || type == FeelType.Text;
        if (!isText && values is [var range] && BoundsForm.Parse(range.Text) is not null)
        {
            return BoundsForm.Read(range, _builder.Context) is { } bounds ? new DecisionCell([], bounds) : null;
        }

        if (!isText && values.FirstOrDefault(v => BoundsForm.Parse(v.Text) is not null) is { } inList)
        {
            _builder.Context.Report(ParsingRules.WrongShape, inList, name, "一个值、一列值或一个范围", "a value, a list of values, or one range");
        }

        return values.Count == 0 ? null : new DecisionCell([.. values.Select(v => isText ? new LiteralValue(v.Text, v.Text, v.Place) : FormReader.LiteralOf(v))], null);
    }

    /// <summary>The type of a tested field or parameter; null for a computed column, whose type is not known yet.</summary>
    private FeelType? TypeOf(TestedValue tested) => tested.IsParameter
        ? _builder.Parameters[tested.Name].Type
        : _builder.Tables[_target.Table].Fields.FirstOrDefault(f => f.Name == tested.Name)?.ItemType;

    private DecisionCell Cell(bool value) => new([new LiteralValue(value, value ? "true" : "false", _origin.Place)], null);
}
