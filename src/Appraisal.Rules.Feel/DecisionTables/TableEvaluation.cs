using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Functions;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.DecisionTables;

/// <summary>One evaluation of a table: find the rows that match, then let the hit policy answer.</summary>
internal sealed class TableEvaluation(ParsedDecisionTable table, Scope scope, Evaluation evaluation)
{
    private readonly Interpretation _interpretation = new(evaluation);

    public DecisionTableResult Run()
    {
        var inputs = new object?[table.Inputs.Count];
        for (var i = 0; i < inputs.Length; i++)
        {
            if (!TryInput(table.Inputs[i], out inputs[i]))
            {
                return new(null, []);
            }
        }

        var matched = Enumerable.Range(0, table.Rows.Count).Where(row => Matches(table.Rows[row], inputs)).ToList();
        return new(matched.Count == 0 ? WithoutHit() : Answer(matched), matched);
    }

    private bool TryInput(ParsedInput input, out object? value)
    {
        value = Typed(_interpretation.Evaluate(input.Expression, scope), input.Type);
        if (input.Allowed is null || _interpretation.Evaluate(input.Allowed, scope.With(Scope.TestedValue, value)) is true)
        {
            return true;
        }

        var shown = ValueText.Of(value, evaluation, input.Expression.Span);
        evaluation.Fault(input.Expression.Span, EvaluationCodes.InputNotAllowed, input.Text, shown, input.AllowedText!);
        return false;
    }

    private bool Matches(ParsedRow row, object?[] inputs)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            if (_interpretation.Evaluate(row.Tests[i], scope.With(Scope.TestedValue, inputs[i])) is not true)
            {
                return false;
            }
        }

        return true;
    }

    private object? WithoutHit()
    {
        if (table.Outputs.Any(o => o.Default is not null))
        {
            return Combined([.. table.Outputs.Select(o => o.Default is null ? null : Typed(_interpretation.Evaluate(o.Default, scope), o.Type))]);
        }

        return table.Policy switch
        {
            HitPolicy.CollectCount => ExactNumber.Zero,
            HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect when evaluation.IsStrict => new List<object?>(),
            _ => evaluation.Fault(Place, EvaluationCodes.NoHit),
        };
    }

    private object? Answer(List<int> matched)
    {
        switch (table.Policy)
        {
            case HitPolicy.First:
                return Combined(Outputs(matched[0]));
            case HitPolicy.Unique:
                return matched.Count == 1 ? Combined(Outputs(matched[0])) : evaluation.Fault(Place, EvaluationCodes.SeveralHits, Numbers(matched));
            case HitPolicy.CollectCount:
                return (ExactNumber)matched.Count;
        }

        var rows = matched.Select(Outputs).ToList();
        return table.Policy switch
        {
            HitPolicy.Any => Common(rows, matched),
            HitPolicy.Priority => Combined(ByPriority(rows)[0]),
            HitPolicy.OutputOrder => ByPriority(rows).Select(Combined).ToList(),
            HitPolicy.RuleOrder or HitPolicy.Collect => rows.Select(Combined).ToList(),
            HitPolicy.CollectSum => Aggregated(rows, "sum"),
            HitPolicy.CollectMin => Aggregated(rows, "min"),
            HitPolicy.CollectMax => Aggregated(rows, "max"),
            _ => throw new InvalidOperationException($"No such hit policy: {table.Policy}."),
        };
    }

    private object?[] Outputs(int row) =>
        [.. table.Rows[row].Outputs.Select((output, column) => Typed(_interpretation.Evaluate(output, scope), table.Outputs[column].Type))];

    private object? Common(List<object?[]> rows, List<int> matched) =>
        rows.TrueForAll(row => row.Zip(rows[0]).All(pair => Same(pair.First, pair.Second)))
            ? Combined(rows[0])
            : evaluation.Fault(Place, EvaluationCodes.DifferentHits, Numbers(matched));

    private List<object?[]> ByPriority(List<object?[]> rows)
    {
        var values = table.Outputs.Select(o => o.Values.Select(v => _interpretation.Evaluate(v, scope)).ToList()).ToList();
        return [.. rows.OrderBy(row => row.Select((value, column) => Rank(values[column], value)).ToArray(), PlaceByPlace)];
    }

    // A value that the list lacks comes last.
    private int Rank(List<object?> values, object? value)
    {
        var place = values.FindIndex(v => Same(v, value));
        return place < 0 ? values.Count : place;
    }

    private static readonly IComparer<int[]> PlaceByPlace =
        Comparer<int[]>.Create((a, b) => a.Zip(b, (x, y) => x.CompareTo(y)).FirstOrDefault(order => order != 0));

    private object? Aggregated(List<object?[]> rows, string function)
    {
        BuiltInFunctions.TryFind(function, out var builtIn);
        var aggregate = new BuiltInValue(builtIn!);
        return Combined([.. table.Outputs.Select((_, column) =>
            aggregate.Invoke(evaluation, Place, [rows.Select(row => row[column]).ToList()]))]);
    }

    private object? Combined(object?[] values) =>
        values.Length == 1 ? values[0] : new FeelContext(table.Outputs.Select((o, i) => KeyValuePair.Create(o.Name, values[i])));

    private object? Typed(object? value, FeelType? type) => type is null || value is null ? value : Coercion.ToType(value, type);

    private bool Same(object? left, object? right) => Equality.TryEqual(evaluation, Place, left, right) is true;

    private TextSpan Place => table.Inputs.Count > 0 ? table.Inputs[0].Expression.Span : new(0, 0);

    private static string Numbers(List<int> rows) => string.Join(", ", rows.Select(r => r + 1));
}
