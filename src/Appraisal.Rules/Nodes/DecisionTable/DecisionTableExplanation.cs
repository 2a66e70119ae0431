using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Nodes;

/// <summary>A table is told by the row that applied.</summary>
internal static class DecisionTableExplanation
{
    public static ToldStep Of(DecisionTableNode node, int row, ExplanationBuilder builder)
    {
        var applies = node.For is { } column ? new ColumnId(node.Target.Table, column) : default;
        if (!DecisionTableInterpretation.IsFor(node, row, builder.Run))
        {
            return new ToldStep(StepKind.Table, "不适用", "does not apply", [], () => [builder.Step(applies, row)]);
        }

        var tested = node.Tested.Select((t, i) => (t.Name, t.IsParameter, Value: DecisionTableInterpretation.Tested(node, i, row, builder.Run))).ToList();
        var hit = DecisionTableInterpretation.HitRow(node, row, builder.Run);
        var shown = !node.FirstHit
            ? string.Join(", ", tested.Select((t, i) => $"{t.Name} = {Shown(node, hit, i, t.Value, builder)}{RangeOf(hit, i)}"))
            : hit.Cells.Select((c, i) => c is null ? null : node.Tested[i].Name).FirstOrDefault(n => n is not null) ?? "";
        var (chinese, english) = shown.Length == 0 ? ("其余", "all others") : (shown, shown);
        var parameters = node.Tested.Where(t => t.IsParameter).Select(t => t.Name).Concat(node.MappingParameter is { } mapping ? [mapping] : []).ToList();
        return new ToldStep(StepKind.Table, chinese, english, parameters, () =>
        [
            .. node.Tested.Select(t => t.IsParameter ? builder.Parameter(t.Name) : builder.Step(new(node.Target.Table, t.Name), row)),
            .. node.For is null ? Array.Empty<ExplanationStep>() : [builder.Step(applies, row)],
            .. node.MappingParameter is { } name ? [builder.Parameter(name)] : Array.Empty<ExplanationStep>(),
        ])
        {
            Clauses = hit.Clauses.Count > 0 ? [.. hit.Clauses.Concat(node.FirstHit ? [] : node.Origin.Clauses).Distinct()] : null,
        };
    }

    /// <summary>The value as its decision is shown, unless the rounding would put it into another range.</summary>
    private static string Shown(DecisionTableNode node, DecisionRow hit, int index, object? value, ExplanationBuilder builder)
    {
        if (value is null)
        {
            return "null";
        }

        var name = node.Tested[index].Name;
        var field = builder.Run.Scheme.Tables[node.Target.Table].Fields.FirstOrDefault(f => f.Name == name);
        if (field is { IsShare: true })
        {
            return ShownValue.OfInput(value, field);
        }

        var shown = ShownValue.Of(value, builder.Result.Decision(node.Target.Table, name));
        return hit.Cells[index] is { Range: { } range } && !(ExactNumber.TryParse(shown, out var rounded) && range.Contains(rounded)) ? ShownValue.Of(value) : shown;
    }

    /// <summary>The range that took the value, as the scheme writes it.</summary>
    private static string RangeOf(DecisionRow hit, int index) => hit.Cells[index] is { Range: not null, Literals: [var written] } ? $" ({written.Text})" : "";
}
