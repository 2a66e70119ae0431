using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Tests.Explaining;

/// <summary>Computes a step anew from nothing but the values of its children, as a reader with a pencil would.</summary>
internal sealed class StepRecomputation(AppraisalResult result)
{
    public object? Of(ExplanationStep step) => step.Node switch
    {
        FormulaNode node => Formula(node, step),
        DecisionTableNode node => Table(node, step),
        AggregateNode node => Aggregate(node, step),
        LinkNode => Named(step).Length == 0 ? null : Named(step)[0].Value,
        GroupValueNode node => GroupValue(node, step),
        RankNode node => Rank(node, step),
        PlacesNode node => Places(node, step),
        LimitNode node => Limit(node, step),
        FindingNode node => Finding(node, step),
        _ => throw new InvalidOperationException(step.Name),
    };

    private static ExplanationStep[] Named(ExplanationStep step) => [.. step.Children.Where(c => c.Kind is not (StepKind.Parameter or StepKind.Row))];

    private static object? ValueOf(ExplanationStep step, string name) => step.Children.First(c => c.Name == name && c.Kind != StepKind.Row).Value;

    private static bool IsTrue(ExplanationStep row, string? name, bool without) => name is null ? without : ValueOf(row, name) is true;

    private ExactNumber? Number(Operand? operand, ExplanationStep step) => operand switch
    {
        null => null,
        ConstantOperand constant => constant.Value,
        ParameterOperand parameter => ExactNumberOf(step.Children.First(c => c.Kind == StepKind.Parameter && c.Name == parameter.Name)),
        ColumnOperand column => (ExactNumber?)ValueOf(step, column.Column.Name),
        _ => null,
    };

    private static ExactNumber? ExactNumberOf(ExplanationStep parameter) =>
        parameter.Value as ExactNumber? ?? (ExactNumber.TryParse(parameter.Shown, out var number) ? number : null);

    private static string Word(Choice choice, ExplanationStep step) =>
        choice.IsParameter ? step.Children.First(c => c.Kind == StepKind.Parameter && c.Name == choice.Text).Shown : choice.Text;

    private object? Formula(FormulaNode node, ExplanationStep step)
    {
        bool Lookup(string name, out object? value)
        {
            var child = step.Children.FirstOrDefault(c => c.Name == name);
            value = child?.Value;
            return child is not null;
        }

        return FeelInterpreter.Evaluate(result.Checked!.Formulas[node.Target], Lookup, new FeelEvaluationOptions { Mode = FeelMode.Strict });
    }

    private static object? Table(DecisionTableNode node, ExplanationStep step)
    {
        if (node.MappingParameter is { } name)
        {
            var mapping = step.Children.First(c => c.Kind == StepKind.Parameter && c.Name == name).Shown;
            var pairs = mapping.Trim('{', '}').Split(", ").Select(p => p.Split(": "));
            if (node.MapsToRanges)
            {
                return pairs.Single(p => BoundsForm.Parse(p[1])!.Contains((ExactNumber)ValueOf(step, node.Tested[0].Name)!))[0];
            }

            var tested = ValueOf(step, node.Tested[0].Name)!.ToString();
            var pair = pairs.First(p => p[0] == tested);
            return ExactNumber.TryParse(pair[1], out var number) ? number : pair[1];
        }

        return node.Rows.First(r => r.Cells.Select((c, i) => c is null || c.Matches(ValueOf(step, node.Tested[i].Name))).All(m => m)).Output.Value;
    }

    private static bool IsFindingThatDoesNotHold(AggregateNode node, ExplanationStep row) =>
        row.Value is null or false && row.Children.Any(c => c.Name == node.Value && c.Node is FindingNode);

    private object? Aggregate(AggregateNode node, ExplanationStep step)
    {
        var rows = step.Children.Where(c => c.Kind == StepKind.Row).ToList();
        var meeting = rows.Where(r => IsTrue(r, node.Where, true) && !IsFindingThatDoesNotHold(node, r)).ToList();
        var counted = rows.Where(r => r.IsCounted).ToList();
        if (node.OncePer.Count == 0 && node.Best is null && node.Kind != AggregateKind.Mean && counted.Count != meeting.Count)
        {
            return "the rows that count are not those that meet the condition";
        }

        if (counted.Count == 0 && node.None is not null)
        {
            return Number(node.None, step);
        }

        if (node.Kind is AggregateKind.Highest or AggregateKind.Lowest && counted[0].Value is string)
        {
            var scale = ((EnumerationType)result.Checked!.Types[node.Target]).Literals.ToList();
            var places = counted.Select(r => scale.IndexOf((string)r.Value!)).ToList();
            return scale[node.Kind == AggregateKind.Highest ? places.Max() : places.Min()];
        }

        return node.Kind switch
        {
            AggregateKind.Count => (ExactNumber)counted.Count,
            AggregateKind.CountDistinct => (ExactNumber)counted.Select(r => r.Value).Distinct().Count(),
            AggregateKind.Any => counted.Any(r => r.Value is true),
            AggregateKind.All => counted.All(r => r.Value is true),
            AggregateKind.Sum => counted.Where(r => r.Value is not null).Aggregate(ExactNumber.Zero, (sum, r) => sum + (ExactNumber)r.Value! * (ExactNumber)r.Detail!),
            AggregateKind.Mean => counted.Aggregate(ExactNumber.Zero, (sum, r) => sum + (ExactNumber)r.Value! * (ExactNumber)r.Detail!) / counted.Aggregate(ExactNumber.Zero, (sum, r) => sum + (ExactNumber)r.Detail!),
            AggregateKind.Median => counted.Select(r => (ExactNumber)r.Value!).Order().ToList() is var sorted ? (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2 : 0,
            AggregateKind.Highest => counted.Max(r => (ExactNumber)r.Value!),
            _ => counted.Min(r => (ExactNumber)r.Value!),
        };
    }

    private static object GroupValue(GroupValueNode node, ExplanationStep step)
    {
        var rows = step.Children.Where(c => c.Kind == StepKind.Row).ToList();
        var values = rows.Select(r => r.Value as ExactNumber? ?? 0).ToList();
        var total = values.Aggregate(ExactNumber.Zero, (a, b) => a + b);
        return node.Kind switch
        {
            GroupValueKind.Size => (ExactNumber)rows.Count,
            GroupValueKind.Total => total,
            GroupValueKind.Mean => total / values.Count,
            GroupValueKind.Highest => values.Max(),
            _ => values.Min(),
        };
    }

    private static object Rank(RankNode node, ExplanationStep step)
    {
        var rows = step.Children.Where(c => c.Kind == StepKind.Row).ToList();
        var own = rows.Single(r => r.Row == step.Row);
        var before = rows.Select(r => (ExactNumber)r.Value!).Where(v => node.By[0].HighestFirst ? v > (ExactNumber)own.Value! : v < (ExactNumber)own.Value!).ToList();
        return (ExactNumber)(1 + (Word(node.Ties, step) == "dense" ? before.Distinct().Count() : before.Count));
    }

    private object Places(PlacesNode node, ExplanationStep step)
    {
        var rows = step.Children.Where(c => c.Kind == StepKind.Row).ToList();
        var own = rows.Single(r => r.Row == step.Row);
        var passesOn = node.BarredPlace is null || Word(node.BarredPlace, step) == "passes on";
        if (!IsTrue(own, node.Candidates, true))
        {
            return PlacesNode.NotStanding;
        }

        if (passesOn && IsTrue(own, node.BarredIf, false))
        {
            return PlacesNode.Barred;
        }

        if (!IsTrue(own, node.Floor, true))
        {
            return PlacesNode.BelowFloor;
        }

        var standing = rows.Where(r => IsTrue(r, node.Candidates, true) && IsTrue(r, node.Floor, true) && !(passesOn && IsTrue(r, node.BarredIf, false))).ToList();
        var value = (ExactNumber)own.Value!;
        var before = standing.Count(r => node.By[0].HighestFirst ? (ExactNumber)r.Value! > value : (ExactNumber)r.Value! < value);
        var tied = standing.Count(r => (ExactNumber)r.Value! == value);
        var number = Number(node.Number, step)!.Value;
        var counted = rows.Count(r => Word(node.Of, step) switch
        {
            "everybody" => true,
            "candidates" => IsTrue(r, node.Left, true),
            _ => IsTrue(r, node.Candidates, true) && !IsTrue(r, node.BarredIf, false),
        });
        var whole = node.IsShare ? (number * counted).Round(0, RoundingWords.ModeOf(Word(node.Round!, step))) : number;
        var places = whole - rows.Count(r => IsTrue(r, node.Taken, false));
        return (places - before, tied) switch
        {
            var (left, _) when left <= 0 => PlacesNode.NotReached,
            var (left, n) when left >= n || Word(node.Ties, step) == "all in" => IsTrue(own, node.BarredIf, false) ? PlacesNode.HeldOpen : PlacesNode.Granted,
            _ => PlacesNode.TiedOut,
        };
    }

    private object Limit(LimitNode node, ExplanationStep step)
    {
        var value = (ExactNumber)ValueOf(step, node.Value)!;
        if (node.Rounding is { } rounding)
        {
            return value.Round((int)Number(rounding.Places, step)!.Value.Numerator, RoundingWords.ModeOf(Word(rounding.Mode, step)));
        }

        return Number(node.Limit, step) is not { } limit ? value
            : node.Kind == LimitKind.Cap ? ExactNumber.Min(value, limit) : ExactNumber.Max(value, limit);
    }

    private static object? Finding(FindingNode node, ExplanationStep step)
    {
        var found = IsTrue(step, node.When, true);
        return node.Points is not { } points ? found
            : ValueOf(step, points) switch
            {
                bool holds => found && holds,
                ExactNumber { Sign: 0 } when node.RowOf is not null => null,
                var value => found ? value : null,
            };
    }
}
