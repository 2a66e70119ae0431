using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Nodes;

/// <summary>An allocation is told with the number of places, who is at the cut, who holds a place open, and the group.</summary>
internal static class PlacesExplanation
{
    public static ToldStep Of(PlacesNode node, int row, ExplanationBuilder builder)
    {
        var run = builder.Run;
        if (RankExplanation.NotStanding(node, node.Group, row, StepKind.Places, builder) is { } outside)
        {
            return outside;
        }

        var group = run.Group(node.Group, row);
        var outcomes = WithoutUnreached(group.ToDictionary(r => r, r => (string)run.Value(node.Target, r)!), node, builder);
        var number = PlacesInterpretation.Number(node, row, run);
        var granted = outcomes.Values.Count(o => o == PlacesNode.Granted);
        var held = Names(outcomes, PlacesNode.HeldOpen, node, builder);
        var heldBelow = Names(outcomes, PlacesNode.OpenBelowFloor, node, builder);
        var open = (int)number.Numerator - granted;
        var below = outcomes.Values.Count(o => o == PlacesNode.BelowFloor);
        var floor = node.Floor is { } column && run.Scheme.Model.Nodes.GetValueOrDefault(new(node.Target.Table, column)) is FormulaNode formula ? formula.Text.Text.Trim() : "";
        var (share, shareInEnglish) = PlacesNumberExplanation.Source(node, row, run);
        var passedOver = Names(outcomes, PlacesNode.Barred, node, builder);
        var chinese = $"名额 {number} 个{(share.Length > 0 ? $"：{share}" : "")}；得到 {granted} 家"
            + (open > 0 ? $"；空出 {open} 个" : "")
            + (held.Length > 0 ? $"，由被取消资格的 {held} 占着不递补" : "")
            + (heldBelow.Length > 0 ? $"，由未达门槛（{floor}）的 {heldBelow} 占着不递补" : "")
            + (open > 0 && below > 0 ? $"，{below} 家未达门槛（{floor}）" : "")
            + (passedOver.Length > 0 ? $"；被取消资格而跳过：{passedOver}" : "")
            + Cut(node, outcomes, builder, "；末位得到者 {0}（{1}）");
        var english = $"{number} places{(shareInEnglish.Length > 0 ? $": {shareInEnglish}" : "")}; {granted} granted"
            + (open > 0 ? $"; {open} left open" : "")
            + (held.Length > 0 ? $", held by {held}, barred" : "")
            + (heldBelow.Length > 0 ? $", held by {heldBelow}, below the floor ({floor})" : "")
            + (open > 0 && below > 0 ? $", {below} below the floor ({floor})" : "")
            + (passedOver.Length > 0 ? $"; barred and passed over: {passedOver}" : "")
            + Cut(node, outcomes, builder, "; the last to get one is {0} ({1})");
        if (outcomes.Values.All(o => o == PlacesNode.NotStanding))
        {
            (chinese, english) = ("本组没有单位参加这一步", "nobody in the group stands for these places");
        }

        return new ToldStep(StepKind.Places, chinese, english, Parameters(node), () => Children(node, row, group, builder))
        {
            Clauses = held.Length + passedOver.Length > 0 ? [.. node.Origin.Clauses.Concat(BarClauses(node, outcomes, builder)).Distinct(StringComparer.Ordinal)] : null,
            Detail = (run.NameOf(node.Target.Table, row), number),
        };
    }

    private static string Names(Dictionary<int, string> outcomes, string outcome, PlacesNode node, ExplanationBuilder builder) =>
        string.Join("、", outcomes.Where(o => o.Value == outcome).Select(o => builder.Run.NameOf(node.Target.Table, o.Key)));

    /// <summary>A barred row that would have got no place in any case is not passed over: it is told like those who were not reached.</summary>
    private static Dictionary<int, string> WithoutUnreached(Dictionary<int, string> outcomes, PlacesNode node, ExplanationBuilder builder)
    {
        var granted = RankExplanation.InOrder(node.By, outcomes.Where(o => o.Value == PlacesNode.Granted).Select(o => o.Key), builder);
        bool Stands(int row) => node.Floor is not { } floor || builder.Run.Value(new(node.Target.Table, floor), row) is true;
        bool IsReached(int row) => Stands(row) && (granted.Count == 0 || RankInterpretation.Compare(node.By, row, granted[^1], builder.Run) <= 0);
        return outcomes.ToDictionary(o => o.Key, o => o.Value == PlacesNode.Barred && !IsReached(o.Key) ? PlacesNode.NotReached : o.Value);
    }

    /// <summary>The clauses by which those are barred who hold a place open or were passed over.</summary>
    private static IEnumerable<string> BarClauses(PlacesNode node, Dictionary<int, string> outcomes, ExplanationBuilder builder)
    {
        var barred = outcomes.Where(o => o.Value is PlacesNode.HeldOpen or PlacesNode.Barred).Select(o => builder.Run.NameOf(node.Target.Table, o.Key)).ToHashSet(StringComparer.Ordinal);
        return builder.Result.Findings.Where(f => f.Kind == Schemes.DecisionKind.Bar && f.Of == node.Target.Table && barred.Contains(f.Subject)).SelectMany(f => f.Clauses);
    }

    private static string Cut(PlacesNode node, Dictionary<int, string> outcomes, ExplanationBuilder builder, string format)
    {
        var granted = RankExplanation.InOrder(node.By, outcomes.Where(o => o.Value == PlacesNode.Granted).Select(o => o.Key), builder);
        if (granted.Count == 0)
        {
            return "";
        }

        var by = node.By[0].Column;
        var value = ShownValue.Of(builder.Run.Value(by, granted[^1]), builder.Result.Decision(by.Table, by.Name));
        return string.Format(format, builder.Run.NameOf(node.Target.Table, granted[^1]), value);
    }

    private static IReadOnlyList<string> Parameters(PlacesNode node) =>
    [
        .. new[] { node.Round, node.Of, node.Ties, node.BarredPlace, node.FloorPlace }.OfType<Choice>().Where(c => c.IsParameter).Select(c => c.Text),
        .. new[] { node.Number }.OfType<ParameterOperand>().Select(p => p.Name),
    ];

    private static IReadOnlyList<ExplanationStep> Children(PlacesNode node, int row, int[] group, ExplanationBuilder builder)
    {
        var others = new[] { node.Candidates, node.Left, node.Taken, node.BarredIf, node.Floor, node.DecidedIn }.OfType<string>().Distinct().ToList();
        return
        [
            .. RankExplanation.InOrder(node.By, group, builder).Select(r => RankExplanation.Member(node, node.By, r, builder, others)),
            .. builder.Operands(row, node.Number),
            .. builder.Choices(node.Round, node.Of, node.Ties, node.BarredPlace, node.FloorPlace),
        ];
    }
}
