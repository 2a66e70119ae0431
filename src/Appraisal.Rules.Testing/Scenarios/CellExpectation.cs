using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>A value of a row: exact, whatever is shown.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The row.</param>
/// <param name="Column">The field or decision.</param>
/// <param name="Node">The value that is expected.</param>
internal sealed record CellExpectation(string Table, ExpectedRow Row, string Column, YamlNode Node) : Expectation(Node)
{
    private const string Nothing = "—";
    private const int MostNames = 6;

    public override string Address => $"{Table}[{Row.Name}].{Column}";

    public override string Expected => CellText.Of(Node);

    public override string? Actual(AppraisalResult result) => RowIn(result) is { } row ? ActualValue.Of(result[Table].Value(row, Column)) : null;

    public override bool IsMet(AppraisalResult result) => RowIn(result) is { } row && IsExpected(result[Table].Value(row, Column), result[Table].Show(row, Column));

    public override AssertionFailure? Check(AppraisalResult result)
    {
        if (!HasColumn(result.Scheme))
        {
            return Failure(Nothing);
        }

        var table = result[Table];
        var row = Row.In(table, result.Scheme.Tables[Table]);
        if (row < 0)
        {
            return NoRow(table, result.Scheme);
        }

        var actual = table.Value(row, Column);
        return IsExpected(actual, table.Show(row, Column)) ? null : Failure(result, row, actual);
    }

    private int? RowIn(AppraisalResult result) =>
        HasColumn(result.Scheme) && Row.In(result[Table], result.Scheme.Tables[Table]) is >= 0 and var row ? row : null;

    private bool HasColumn(AppraisalScheme scheme) =>
        scheme.Decisions.Any(d => d.Table == Table && d.Name == Column) || (scheme.Tables.TryGetValue(Table, out var table) && TableColumns.Of(table).Contains(Column));

    private bool IsExpected(object? actual, string shown)
    {
        var text = CellText.Of(Node);
        return actual switch
        {
            null => text.Length == 0,
            ExactNumber number => CellText.TryNumber(text, out var expected) && (expected == number || IsShownAs(number, shown, expected)),
            bool value => CellText.TryBoolean(text, out var expected) && expected == value,
            _ => ActualValue.Of(actual) == text.Normalize(),
        };
    }

    /// <summary>A value that no decimal says is expected as its decision shows it, or as a fraction.</summary>
    private static bool IsShownAs(ExactNumber number, string shown, ExactNumber expected) =>
        !number.IsTerminating && CellText.TryNumber(shown, out var printed) && printed == expected;

    private AssertionFailure Failure(AppraisalResult result, int row, object? actual)
    {
        var shown = result[Table].Show(row, Column);
        var (toDo, toDoInEnglish) = ActualValue.ToDo(actual, shown);
        var failure = Failure(toDo.Length > 0 ? shown : ActualValue.Of(actual)) with { ToDo = toDo, ToDoInEnglish = toDoInEnglish };
        if (!result.Scheme.Decisions.Any(d => d.Table == Table && d.Name == Column))
        {
            return failure;
        }

        var step = result.Explain(Table, row, Column).Steps[0];
        var values = string.Join(", ", step.Children.Where(c => c.Kind != StepKind.Row).Select(c => $"{c.Label} = {ActualValue.Of(c.Value, c.Shown)}").Distinct());
        string With(string how) => values.Length == 0 ? how : $"{how}  [{values}]";
        return failure with { How = With(step.How), HowInEnglish = With(step.HowInEnglish), Clauses = step.Clauses };
    }

    private AssertionFailure NoRow(TableResult table, AppraisalScheme scheme)
    {
        var names = ExpectedRow.NamesIn(table, scheme.Tables[Table]);
        var near = NearNames.Of(Row.Name, names) is { Count: > 0 } some ? some : [.. names.Take(MostNames)];
        return Failure(Nothing) with
        {
            How = $"没有这一行；有 {names.Count} 行，如 {string.Join("、", near)}",
            HowInEnglish = $"there is no such row; there are {names.Count}, such as {string.Join(", ", near)}",
        };
    }

    private AssertionFailure Failure(string actual) => new()
    {
        Subject = Address,
        Expected = Expected is { Length: > 0 } text ? text : Nothing,
        Actual = actual.Length == 0 ? Nothing : actual,
        Place = Node.Place,
    };
}
