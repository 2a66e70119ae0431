using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Reporting;
using Appraisal.Rules.Running;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Explaining;

/// <summary>
/// Goes from a column that should have another value down the nodes to what keeps it from having one. It knows the nodes only; a decision
/// is opened once, and the way down has an end.
/// </summary>
internal sealed class ObstacleSearch(ExplanationBuilder builder)
{
    private const int Deepest = 24;

    private readonly HashSet<(ColumnId Column, int Row)> _opened = [];
    private int _depth;

    public ExplanationBuilder Builder => builder;

    public Interpreter Run => builder.Run;

    /// <summary>The steps before the one that is looked at, by the columns that say whom they took: those are told of as steps.</summary>
    public IReadOnlyDictionary<ColumnId, (string Chinese, string English)> Earlier { get; set; } = new Dictionary<ColumnId, (string, string)>();

    /// <summary>What keeps a column from a value; null when it has it.</summary>
    public Obstacle? Of(ColumnId column, ObstacleRow row, Wanted wanted)
    {
        var value = Run.Value(column, row.Row);
        if (wanted.Accepts(value) || Earlier.ContainsKey(column) && value is not PlacesNode.HeldOpen)
        {
            return null;
        }

        var decision = builder.Result.Decision(column.Table, column.Name);
        var under = row.Under(Run.Scheme.Model.Nodes.GetValueOrDefault(column));
        if (value is ExactNumber && decision is not null || !Run.Scheme.Model.Nodes.ContainsKey(column) || _depth >= Deepest)
        {
            return Leaf(column, value, under, wanted);
        }

        if (decision is not null && !_opened.Add((column, row.Row)))
        {
            return Named(column, value, under, wanted) is var again ? again with { Text = $"{again.Text}（见上）", TextInEnglish = $"{again.TextInEnglish} (see above)" } : null;
        }

        var inner = Inside(column, under, wanted);
        if (decision is not null)
        {
            return Named(column, value, under, wanted).Over(inner);
        }

        // Of a generated condition or allocation nothing is left to tell where all that keeps it is told of as earlier steps.
        var isToldOf = Run.Scheme.Model.Nodes[column] is PlacesNode || wanted.Truth is not null && Run.Scheme.Model.Nodes[column] is FormulaNode;
        return inner ?? (isToldOf ? null : Leaf(column, value, under, wanted));
    }

    /// <summary>What keeps a node from a value, the column itself not told of; null where no more can be told.</summary>
    public Obstacle? Inside(ColumnId column, ObstacleRow row, Wanted wanted)
    {
        _depth++;
        var found = Run.Scheme.Model.Nodes[column] switch
        {
            DecisionTableNode table => TableObstacles.Of(table, row, wanted, this),
            PlacesNode places => PlaceObstacles.Of(places, row, wanted, this),
            FormulaNode formula => new FormulaObstacles(formula, row, this).Of(wanted),
            AggregateNode { Kind: AggregateKind.Any or AggregateKind.All } aggregate => RecordObstacles.Of(aggregate, row, wanted.Truth is true, this),
            AggregateNode { Kind: AggregateKind.Highest or AggregateKind.Lowest } aggregate when wanted.Range is null && Run.Value(column, row.Row) is string =>
                RecordObstacles.OfExtreme(aggregate, row, wanted, this),
            FindingNode finding when wanted.Truth is { } truth => Obstacle.Several(
                new[] { finding.When, finding.Points }.OfType<string>().Select(part => Of(column with { Name = part }, row, Wanted.Boolean(truth))), !truth, row),
            _ => null,
        };
        _depth--;
        return found;
    }

    /// <summary>The row of a table that is told of from now on.</summary>
    public ObstacleRow RowOf(string table, int row, ObstacleRow about) => about with { Table = table, Row = row, Name = Run.NameOf(table, row) };

    /// <summary>The same row where a parameter is used: what is assumed is told of.</summary>
    public ObstacleRow Using(ObstacleRow row, string parameter) =>
        Run.Scheme.Model.ParameterOf(parameter) is { Kind: ParameterKind.Assumed } assumed ? row.With([assumed.Name]) : row;

    /// <summary>What people call a column: of one that the document does not speak of, how it is written, or the decision that it is made for.</summary>
    public string NameOf(ColumnId column) =>
        builder.Result.Decision(column.Table, column.Name) is null && Run.Scheme.Model.Nodes.TryGetValue(column, out var node)
            ? node is AggregateNode { Written.Length: > 0 } aggregate ? aggregate.Written : node.Origin.Decision
            : column.Name;

    public NumberStyle StyleOf(ColumnId? column)
    {
        var result = builder.Result;
        return column is { } known
            ? new NumberStyle(result.Decision(known.Table, known.Name), known.Name == result.Scheme.Header.ResultOf(known.Table)?.Score)
            : new NumberStyle(null, false);
    }

    public string Shown(ColumnId column, object? value) => ShownValue.Of(value, builder.Result.Decision(column.Table, column.Name));

    /// <summary>A column by what it has and what it would need.</summary>
    private Obstacle Leaf(ColumnId column, object? value, ObstacleRow row, Wanted wanted) => (value, wanted) switch
    {
        (ExactNumber number, { Range: { } range, IsNegated: false }) => BandObstacles.Of(row, NameOf(column), number, range, StyleOf(column)),
        (ExactNumber number, { IsNegated: false, Values: [ExactNumber only] }) =>
            BandObstacles.Of(row, NameOf(column), number, Feel.Syntax.BinaryOperator.Equal, only, StyleOf(column).Plain(only), StyleOf(column)),
        _ => Named(column, value, row, wanted),
    };

    private Obstacle Named(ColumnId column, object? value, ObstacleRow row, Wanted wanted)
    {
        var isDecision = builder.Result.Decision(column.Table, column.Name) is not null;
        if (isDecision && value is bool holds)
        {
            return row.Obstacle(ObstacleKind.Decision, column.Name, $"{column.Name} {(holds ? "成立" : "不成立")}", $"{column.Name} {(holds ? "holds" : "does not hold")}") with { Value = value };
        }

        var text = ObstacleWords.HasAndNeeds(NameOf(column), value, wanted);
        return row.Obstacle(isDecision && TypeOf(column) is EnumerationType ? ObstacleKind.Grade : ObstacleKind.Value, NameOf(column), text.Chinese, text.English) with { Value = value };
    }

    private FeelType? TypeOf(ColumnId column) => Run.Scheme.Types.GetValueOrDefault(column) is OptionalType optional ? optional.Item : Run.Scheme.Types.GetValueOrDefault(column);
}
