using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Nodes;

/// <summary>An aggregate is told with every linked row: those that count, and those that do not.</summary>
internal static class AggregateExplanation
{
    public static ToldStep Of(AggregateNode node, int row, ExplanationBuilder builder)
    {
        var run = builder.Run;
        if (!AggregateInterpretation.IsFor(node, row, run))
        {
            return new ToldStep(StepKind.Aggregate, "不适用", "does not apply", [], () => [builder.Step(new(node.Target.Table, node.For!), row)]);
        }

        var all = run.Linked(node, row).ToList();
        var isOfFindings = node.Value is { } finding && run.Scheme.Model.Nodes.GetValueOrDefault(new(node.Source, finding)) is FindingNode;
        var counted = AggregateInterpretation.CountedRows(node, row, run).Where(r => !isOfFindings || IsFound(node, r, run)).ToList();
        var weights = node.Kind == AggregateKind.Mean
            ? AggregateInterpretation.TrimmedRows(node, row, counted, run).ToDictionary(w => w.Row, w => w.Weight)
            : counted.ToDictionary(r => r, r => node.Weight is { } w ? (ExactNumber)run.Value(new(node.Source, w), r)! : 1);
        var (chinese, english) = (ChineseName(node.Kind), node.Kind.ToString().ToLowerInvariant());
        var matter = node.OncePer.Select(k => run.Scheme.Model.TextOf(new(node.Source, k))).ToList();
        var once = node.Keep is null || run.Parameters.Word(node.Keep) == "all" ? ("", "") : ($"，同一{string.Join("、", matter)}只计一次", $", once per {string.Join(", ", matter)}");
        var best = node.Best is { } places && run.Number(places, row) is { } most ? ($"，取最高的 {most} 条", $", the best {most}") : ("", "");
        var parameters = new[] { node.Keep }.OfType<Choice>().Where(c => c.IsParameter).Select(c => c.Text)
            .Concat(new[] { node.Best, node.Fewest, node.Most, node.None, node.Trim }.OfType<ParameterOperand>().Select(p => p.Name)).ToList();
        var (whose, theirs) = Whose(node, run.Scheme.Model);
        return new ToldStep(
            StepKind.Aggregate,
            $"{chinese}：{whose} {all.Count} 条，计入 {weights.Count} 条{once.Item1}{best.Item1}",
            $"{english} of {all.Count} rows of {theirs}, {weights.Count} counted{once.Item2}{best.Item2}",
            parameters,
            () =>
            [
                .. all.Select(r => builder.Row(
                    node, node.Source, r, node.Value is { } value ? run.Value(new(node.Source, value), r) : null, weights.ContainsKey(r),
                    weights.GetValueOrDefault(r), () => Columns(node, r, builder))),
                .. all.Count == 0 && !node.IsBeside ? [] : LinkColumns(node, builder, isTheirs: false).Select(c => builder.Step(c, row)),
                .. builder.Operands(row, node.Best, node.Fewest, node.Most, node.None, node.Trim),
                .. builder.Choices(node.Keep),
            ]);
    }

    /// <summary>False for a record whose conditions do not hold: nobody would say that it counts.</summary>
    private static bool IsFound(AggregateNode node, int row, Interpreter run) => run.Value(new(node.Source, node.Value!), row) is not (null or false);

    private static IReadOnlyList<ExplanationStep> Columns(AggregateNode node, int row, ExplanationBuilder builder) =>
    [
        .. new[] { node.Value, node.Weight, node.Where, node.KeepBy }.OfType<string>().Concat(node.OncePer).Distinct(StringComparer.Ordinal)
            .Select(c => builder.Step(new(node.Source, c), row)),
        .. LinkColumns(node, builder, isTheirs: true).Select(c => builder.Step(c, row)),
    ];

    /// <summary>Which rows they are: those that belong to the row, that a link of theirs leads to it, or that stand beside it.</summary>
    private static (string Chinese, string English) Whose(AggregateNode node, SchemeModel model) =>
        node.IsBeside
            ? model.Roles[node.Link].Within is { } within ? ($"同一{within.Table}的{node.Source}", $"{node.Source} of the same {within.Table}") : (node.Source, node.Source)
            : model.IsOwnership(node.Source, node.Through) ? (node.Source, node.Source)
            : ($"{node.Source}（其{node.Through}）", $"{node.Source} (their {node.Through})");

    /// <summary>The columns by which records find the row that they are about, on one side; none where they simply belong to it.</summary>
    private static IEnumerable<ColumnId> LinkColumns(AggregateNode node, ExplanationBuilder builder, bool isTheirs)
    {
        var model = builder.Run.Scheme.Model;
        if (node.IsBeside)
        {
            return isTheirs ? model.Roles[node.Link].TheirInputs : model.Roles[node.Link].OwnInputs;
        }

        var side = isTheirs ? node.Source : node.Target.Table;
        return model.IsOwnership(node.Source, node.Through) ? [] : model.ColumnsOfLink(node.Link).Where(c => c.Table == side).Distinct();
    }

    private static string ChineseName(AggregateKind kind) => kind switch
    {
        AggregateKind.Sum => "合计",
        AggregateKind.Count => "计数",
        AggregateKind.CountDistinct => "不同值的个数",
        AggregateKind.Mean => "平均",
        AggregateKind.Median => "中位数",
        AggregateKind.Highest => "最高",
        AggregateKind.Lowest => "最低",
        AggregateKind.Any => "是否有一条成立",
        _ => "是否条条成立",
    };
}
