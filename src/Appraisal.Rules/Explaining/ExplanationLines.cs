using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Explaining;

/// <summary>One line of an explanation as people read it.</summary>
/// <param name="Depth">How deep it stands.</param>
/// <param name="Name">What is told of.</param>
/// <param name="Value">Its value.</param>
/// <param name="How">How it came about.</param>
/// <param name="Clauses">The clauses.</param>
/// <param name="Assumptions">The assumptions used, with their values.</param>
internal sealed record ExplanationLine(int Depth, string Name, string Value, string How, IReadOnlyList<string> Clauses, IReadOnlyList<string> Assumptions);

/// <summary>Puts the steps of an explanation in lines: each step once in full, the rows of others as one line each, and of many only some; JSON has all.</summary>
internal sealed class ExplanationLines
{
    // A group of so many rows is told whole.
    private const int MostMembers = 10;

    private readonly Explanation _explanation;
    private readonly bool _chinese;
    private readonly HashSet<ExplanationStep> _told = new(ReferenceEqualityComparer.Instance);
    private readonly List<ExplanationLine> _lines = [];

    private ExplanationLines(Explanation explanation, MessageLanguage language)
    {
        (_explanation, _chinese) = (explanation, language == MessageLanguage.Chinese);
    }

    public static IReadOnlyList<ExplanationLine> Of(Explanation explanation, MessageLanguage language)
    {
        var lines = new ExplanationLines(explanation, language);
        foreach (var step in explanation.Steps)
        {
            lines.Tell(step, 0);
        }

        return lines._lines;
    }

    private void Tell(ExplanationStep step, int depth)
    {
        // Assumptions stand with the step that uses them.
        if (step.Kind == StepKind.Parameter && step.Assumptions.Count > 0)
        {
            return;
        }

        var again = !_told.Add(step) && step.Children.Count > 0;
        var how = again ? (_chinese ? "见上" : "see above") : How(step);
        _lines.Add(new ExplanationLine(depth, NameOf(step), Shown(step), how, step.Clauses, again ? [] : Assumptions(step)));
        if (again)
        {
            return;
        }

        var others = step.Children.Where(c => c.Kind == StepKind.Row && c.Node is not AggregateNode).ToList();
        if (!HasNoCandidates(step, others))
        {
            TellMembers(others, step, depth + 1);
        }

        foreach (var child in step.Children.Where(c => c.Kind != StepKind.Row || c.Node is AggregateNode).SelectMany(c => WithoutRepetition(step, c)))
        {
            Tell(child, depth + 1);
        }

        // Of the group only the row that is explained is followed further.
        foreach (var own in others.Where(o => o.Row == step.Row).SelectMany(o => o.Children))
        {
            Tell(own, depth + 1);
        }
    }

    /// <summary>The step itself, or what it came from where it says nothing that its parent does not: another name of a column, a constant, the one condition of a finding.</summary>
    private static IEnumerable<ExplanationStep> WithoutRepetition(ExplanationStep parent, ExplanationStep step) =>
        step is { Kind: StepKind.Formula, Assumptions.Count: 0, Node: FormulaNode { Branches.Count: 0 } formula }
        && StepLabel.IsUnnamed(step.Name)
        && step.Clauses.All(parent.Clauses.Contains)
        && (formula.Root is NameNode or NumberNode || parent.Kind == StepKind.Finding && StepLabel.IsUnkeyedCondition(step.Name))
            ? step.Children.SelectMany(c => WithoutRepetition(parent, c))
            : [step];

    /// <summary>True for places for which nobody stands: that is all there is to tell of the group.</summary>
    private static bool HasNoCandidates(ExplanationStep step, List<ExplanationStep> members) =>
        step.Node is PlacesNode { Candidates: { } candidates } && members.Count > 0 && members.TrueForAll(m => m.Children.Any(c => c.Name == candidates && c.Value is false));

    /// <summary>The members of a group: all of a small one, of a larger one both ends and those next to the row that is told of.</summary>
    private void TellMembers(List<ExplanationStep> members, ExplanationStep step, int depth)
    {
        var own = members.FindIndex(m => m.Row == step.Row);
        var subject = members.FindIndex(m => m.Row == _explanation.Row);
        bool IsTold(int i) => members.Count <= MostMembers || i == 0 || i == members.Count - 1 || Near(i, own) || Near(i, subject);
        bool IsLeftOut(int i) => !IsTold(i) && !(IsTold(i - 1) && IsTold(i + 1));
        for (var i = 0; i < members.Count; i++)
        {
            if (!IsLeftOut(i))
            {
                _lines.Add(Member(members[i], depth));
                continue;
            }

            var left = 1;
            while (IsLeftOut(i + 1))
            {
                (i, left) = (i + 1, left + 1);
            }

            _lines.Add(new ExplanationLine(depth, _chinese ? $"… 另 {left} 行" : $"… {left} more rows", "", "", [], []));
        }
    }

    private static bool Near(int index, int other) => other >= 0 && Math.Abs(index - other) <= 1;

    private ExplanationLine Member(ExplanationStep member, int depth)
    {
        var values = string.Join(_chinese ? "，" : ", ", member.Children.Select(c => $"{NameOf(c)} {Shown(c)}"));
        return new ExplanationLine(depth, (member.Row == _explanation.Row ? "▸ " : "· ") + member.Row, "", values, [], []);
    }

    private string How(ExplanationStep step) => step.Kind switch
    {
        StepKind.Input when step.Place is TextPlace => _chinese ? $"方案 {step.Place}" : $"scheme {step.Place}",
        StepKind.Input => _chinese ? $"数据 {step.Place}" : $"data {step.Place}",
        StepKind.Parameter => _chinese ? "参数" : "parameter",
        StepKind.Row when !step.IsCounted => _chinese ? "不计入" : "not counted",
        StepKind.Row => _chinese ? "计入" : "counted",
        _ => _chinese ? step.How : step.HowInEnglish,
    };

    private string NameOf(ExplanationStep step)
    {
        if (step.Kind == StepKind.Row)
        {
            return step.Row;
        }

        var label = _explanation.Result.Decision(step.Table, step.Name)?.Label;
        return _chinese ? step.Label : string.IsNullOrEmpty(label) ? DerivedNames.InEnglish(step.Label) : $"{step.Name} ({label})";
    }

    private string Shown(ExplanationStep step) => step.Value switch
    {
        bool flag => ShownValue.Of(flag, _chinese),
        ExactNumber when !_chinese => ShownNumber.InEnglish(step.Shown),
        _ => step.Shown,
    };

    private IReadOnlyList<string> Assumptions(ExplanationStep step) =>
    [
        .. step.Assumptions.Select(name =>
        {
            var use = _explanation.Result.Assumptions.First(a => a.Assumption.Name == name);
            var clauses = string.Join("、", use.Assumption.Clauses);
            return $"{name} = {use.Value.Text} [{clauses}]";
        }),
    ];
}
