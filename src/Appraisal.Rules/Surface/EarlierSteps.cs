using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>A step: its grade or the earlier grade that it keeps, the column of those whom it takes (null: everybody who is left), and the outcome of its places.</summary>
internal sealed record GradeStep(YamlScalar Grade, bool IsKept, string? Taken, string? Outcome, NodeOrigin Origin);

/// <summary>The steps before one, as it sees them: whom they left, and who has a grade from them.</summary>
internal sealed class EarlierSteps(SchemeBuilder builder, string table, IReadOnlyList<GradeStep> steps, NodeOrigin origin, string? ofClass)
{
    private const string Less = "less";

    // Who has a place, or holds one open, stands for no later one.
    private static readonly IReadOnlyList<string> Placed = [PlacesNode.Granted, PlacesNode.HeldOpen, PlacesNode.ToBeDecided];

    /// <summary>Adds the column of those whom the grade is for and no earlier step took, who hold no place open, and who meet a condition; null when that is everybody.</summary>
    public string? Left(string? condition, string column)
    {
        var parts = steps.SelectMany(NotTakenBy).ToList();
        if (ofClass is not null)
        {
            parts.Insert(0, (new NameNode(default, ofClass), ofClass));
        }

        if (condition is not null)
        {
            parts.Add((new NameNode(default, condition), condition));
        }

        return parts.Count == 0 ? null : Add(column, Joined(parts, BinaryOperator.And));
    }

    /// <summary>Adds the column of those who have one of the grades under <c>less</c> already; null when there is none, or a fault was reported.</summary>
    public string? Taken(FormReader places, IReadOnlyList<string> scale, string stem, string grade)
    {
        var named = places.ScalarsOf(Less);
        foreach (var name in named.Where(n => !scale.Contains(n.Text)))
        {
            builder.Context.Report(CheckingRules.NoGrade, name, scale, name.Text, string.Join("、", scale));
        }

        var unknown = named.Where(n => scale.Contains(n.Text) && !steps.Any(s => s.IsKept || s.Grade.Text == n.Text)).ToList();
        foreach (var name in unknown)
        {
            builder.Context.Report(CheckingRules.NoEarlierStep, name, grade, name.Text);
        }

        if (named.Count == 0 || unknown.Count > 0 || named.Any(n => !scale.Contains(n.Text)))
        {
            return null;
        }

        var grades = named.Select(n => n.Text).ToList();
        var ways = steps.Select((step, index) => (step, index)).Where(s => s.step.IsKept || grades.Contains(s.step.Grade.Text)).Select(s => TakenBy(s.step, s.index, grades)).ToList();
        return Add($"{stem}·占用", (Joined(ways, BinaryOperator.Or).Node, string.Join(" or ", ways.Select(w => w.Text))));
    }

    private static IEnumerable<(FeelNode Node, string Text)> NotTakenBy(GradeStep step)
    {
        if (step.Outcome is { } outcome)
        {
            return Placed.Select(o => ((FeelNode)new BinaryNode(default, BinaryOperator.NotEqual, new NameNode(default, outcome), new StringNode(default, o)), $"{outcome} != \"{o}\""));
        }

        return step.Taken is { } taken
            ? [(new InvocationNode(default, new NameNode(default, "not"), [new FeelArgument(null, new NameNode(default, taken))]), $"not({taken})")]
            : [];
    }

    /// <summary>Whom a step took, and for whom it holds a place open: by its places, or by its conditions where no step before it took them.</summary>
    private (FeelNode Node, string Text) TakenBy(GradeStep step, int index, IReadOnlyList<string> grades)
    {
        var parts = new List<(FeelNode, string)>();
        if (step.Outcome is { } outcome)
        {
            var held = builder.Nodes.GetValueOrDefault(new(table, outcome)) is PlacesNode { FloorPlace: not null } ? [PlacesNode.HeldOpen, PlacesNode.OpenBelowFloor] : new[] { PlacesNode.HeldOpen };
            parts.Add(Joined([.. held.Prepend(PlacesNode.Granted).Select(o => Is(outcome, o))], BinaryOperator.Or));
        }
        else
        {
            parts.AddRange(ofClass is null ? [] : [(new NameNode(default, ofClass), ofClass)]);
            parts.AddRange(steps.Take(index).SelectMany(NotTakenBy));
            parts.AddRange(step.Taken is { } taken ? [(new NameNode(default, taken), taken)] : Array.Empty<(FeelNode, string)>());
        }

        if (step.IsKept)
        {
            parts.Add(Joined([.. grades.Select(g => Is(step.Grade.Text, g))], BinaryOperator.Or));
        }

        return parts.Count == 0 ? (new BooleanNode(default, true), "true") : Joined(parts, BinaryOperator.And);
    }

    private static (FeelNode Node, string Text) Is(string column, string value) =>
        (new BinaryNode(default, BinaryOperator.Equal, new NameNode(default, column), new StringNode(default, value)), $"{column} = \"{value}\"");

    private static (FeelNode Node, string Text) Joined(IReadOnlyList<(FeelNode Node, string Text)> parts, BinaryOperator by)
    {
        var word = by == BinaryOperator.And ? " and " : " or ";
        var text = string.Join(word, parts.Select(p => p.Text));
        return (parts.Select(p => p.Node).Aggregate((a, b) => new BinaryNode(default, by, a, b)), by == BinaryOperator.Or && parts.Count > 1 ? $"({text})" : text);
    }

    private string Add(string column, (FeelNode Root, string Text) formula)
    {
        new FormulaRewriting(builder, origin).AddGenerated(new(table, column), formula.Text, formula.Root, origin.Place);
        return column;
    }
}
