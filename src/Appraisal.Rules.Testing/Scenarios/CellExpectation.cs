using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>A value of a row: exact, whatever is shown.</summary>
/// <param name="Table">The table.</param>
/// <param name="InputRow">The row among those given, from 1.</param>
/// <param name="RowName">How the scenario names the row.</param>
/// <param name="Column">The field or decision.</param>
/// <param name="Node">The value that is expected.</param>
internal sealed record CellExpectation(string Table, int InputRow, string RowName, string Column, YamlNode Node) : Expectation(Node)
{
    private const string Nothing = "—";

    public override AssertionFailure? Check(AppraisalResult result)
    {
        var table = result[Table];
        var row = table.RowOfInput(InputRow);
        if (!HasColumn(result.Scheme))
        {
            return Failure(result, Nothing, row, null);
        }

        var actual = table.Value(row, Column);
        return IsExpected(actual) ? null : Failure(result, ActualValue.Of(actual), row, Step(result, row));
    }

    private bool HasColumn(AppraisalScheme scheme) =>
        scheme.Decisions.Any(d => d.Table == Table && d.Name == Column) || (scheme.Tables.TryGetValue(Table, out var table) && TableColumns.Of(table).Contains(Column));

    private bool IsExpected(object? actual)
    {
        var text = CellText.Of(Node);
        return actual switch
        {
            null => text.Length == 0,
            ExactNumber number => CellText.TryNumber(text, out var expected) && expected == number,
            bool value => CellText.TryBoolean(text, out var expected) && expected == value,
            _ => ActualValue.Of(actual) == text.Normalize(),
        };
    }

    private ExplanationStep? Step(AppraisalResult result, int row) =>
        result.Scheme.Decisions.Any(d => d.Table == Table && d.Name == Column) ? result.Explain(Table, row, Column).Steps[0] : null;

    private AssertionFailure Failure(AppraisalResult result, string actual, int row, ExplanationStep? step)
    {
        var values = step is null ? "" : string.Join(", ", step.Children.Where(c => c.Kind != StepKind.Row).Select(c => $"{c.Name} = {ActualValue.Of(c.Value, c.Shown)}").Distinct());
        string With(string how) => values.Length == 0 ? how : $"{how}  [{values}]";
        return new AssertionFailure
        {
            Subject = $"{Table}[{RowName}].{Column}",
            Expected = CellText.Of(Node) is { Length: > 0 } text ? text : Nothing,
            Actual = actual.Length == 0 ? Nothing : actual,
            How = step is null ? "" : With(step.How),
            HowInEnglish = step is null ? "" : With(step.HowInEnglish),
            Clauses = step?.Clauses ?? [],
            Place = Node.Place,
        };
    }
}
