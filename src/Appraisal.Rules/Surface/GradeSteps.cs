using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// A grade by steps: the first step that takes a unit decides. Each step is a condition or an allocation of places among those whom no
/// earlier step took; a table with hit policy first reads the grade off them.
/// </summary>
internal sealed class GradeSteps(YamlEntry entry, FormReader form, DecisionKind kind) : DecisionForm(entry, form, kind)
{
    private readonly List<GradeStep> _steps = [];
    private IReadOnlyList<string> _scale = [];
    private string? _class;

    protected override void Declared(SchemeBuilder builder)
    {
        _scale = [.. Form.ScalarsOf("scale").Select(s => s.Text)];
        builder.Grades.DeclareClass(builder, Form, Target, Origin);
        if (_scale.Count > 0 || Kept() is not { } kept)
        {
            builder.Grades.Scales[Target] = new EnumerationType(Name, [.. _scale.Reverse()], Ordered: true);
        }
        else
        {
            builder.Grades.Likes[Target] = kept.Text;
        }
    }

    /// <summary>The earlier grade that steps leave as it is; null without one.</summary>
    private YamlScalar? Kept() => (Form.Node("steps") as YamlSequence)?.Items.OfType<YamlMapping>().Select(s => s["keep"]).OfType<YamlScalar>().FirstOrDefault();

    protected override void RewriteDeclared(SchemeBuilder builder)
    {
        var group = PlacesForm.GroupOf(builder, Form, Table);
        if (Form.Node("steps") is not YamlSequence list)
        {
            if (Form.Has("steps"))
            {
                Form.Report(ParsingRules.WrongShape, "steps", "steps", "一列步骤", "a list of steps");
            }

            return;
        }

        if (!HasScale(builder))
        {
            return;
        }

        _class = builder.Grades.UseClass(builder, Target, Target);

        foreach (var item in list.Items)
        {
            if (FormReader.Open($"{Name}/steps", item, DecisionShapes.Step, builder.Context) is { } step)
            {
                RewriteStep(builder, step, group);
            }
        }

        if (_steps.Count > 0)
        {
            AddGrade(builder);
        }
    }

    /// <summary>Whether the grades are known: those of the list, or of the earlier grade that steps keep.</summary>
    private bool HasScale(SchemeBuilder builder)
    {
        if (_scale.Count == 0 && Kept() is { } kept && builder.Grades.ScaleOf(builder, Table, kept) is { } scale)
        {
            _scale = [.. scale.Literals.Reverse()];
        }
        else if (_scale.Count == 0 && Kept() is null)
        {
            builder.Context.Report(CheckingRules.NoScale, Entry.Key, Name);
        }
        else if (_scale.Count > 0 && Kept() is not null)
        {
            Form.Report(ParsingRules.IdleKey, "scale", "scale", "keep", Name, "删去它：等次是 keep 所保持的那个等次的", "remove it: the grades are those of the grade that 'keep' names");
        }

        return _scale.Count > 0;
    }

    private void RewriteStep(SchemeBuilder builder, FormReader step, string? group)
    {
        var stem = $"{Name}·第{_steps.Count + 1}步";
        var key = step.OneOf("grade", "keep");
        if (key is null)
        {
            step.Report(ParsingRules.MissingKey, "grade", "grade", step.Name, "等次", "the grade");
        }

        if (key is null || step.Scalar(key) is not { } grade)
        {
            return;
        }

        if (key == "keep" && !IsOfScale(builder, grade))
        {
            return;
        }

        if (key == "grade" && !_scale.Contains(grade.Text))
        {
            builder.Context.Report(CheckingRules.NoGrade, grade, _scale, grade.Text, string.Join("、", _scale));
            return;
        }

        var origin = new NodeOrigin(Name, [.. step.Clauses()], step.Place);
        var conditions = ConditionSet.Rewrite(builder, step, Table, stem, origin, ofClass: _class);
        if (step.OneOf(DecisionShapes.Ends) is not { } places)
        {
            _steps.Add(new GradeStep(grade, key == "keep", conditions.ColumnNamed($"{stem}·成立"), null, origin));
            return;
        }

        if (FormReader.Open(places, step.Node(places)!, DecisionShapes.Places, builder.Context) is not { } form)
        {
            return;
        }

        if (form.Has("in"))
        {
            group = PlacesForm.GroupOf(builder, form, Table);
        }
        else if (group is null && !Form.Has("in"))
        {
            step.Report(CheckingRules.NeedsGroup, places, Name);
        }

        var outcome = $"{stem}·名额";
        var before = new EarlierSteps(builder, Table, _steps, origin, _class);
        var taken = before.Taken(form, _scale, stem, Name);
        if (group is null || form.Has("less") && taken is null)
        {
            return;
        }

        var own = conditions.ColumnNamed($"{stem}·成立");
        var candidates = before.Left(own, $"{stem}·候选");
        var left = !PlacesForm.MayCountCandidates(form) ? null : own is null ? candidates : before.Left(null, $"{stem}·未取");
        var standing = new PlacesStanding(candidates, left, taken, AddBarred(builder, key == "keep" ? "" : grade.Text, stem, origin));
        if (PlacesForm.Add(builder, form, new(Table, outcome), group, places == "top", standing, origin, _class))
        {
            PlacesForm.AddGranted(builder, new(Table, $"{stem}·得到"), outcome, origin);
            _steps.Add(new GradeStep(grade, key == "keep", $"{stem}·得到", outcome, origin));
        }
    }

    /// <summary>Whether a grade that stays as it is comes from the scale of the grade that is made.</summary>
    private bool IsOfScale(SchemeBuilder builder, YamlScalar kept)
    {
        if (builder.Grades.ScaleOf(builder, Table, kept) is not { } scale)
        {
            return false;
        }

        if (scale.Literals.Reverse().SequenceEqual(_scale))
        {
            return true;
        }

        builder.Context.Report(CheckingRules.OtherScale, kept, kept.Text, string.Join("、", scale.Literals.Reverse()), Kept()?.Text ?? Name, string.Join("、", _scale));
        return false;
    }

    private string? AddBarred(SchemeBuilder builder, string grade, string stem, NodeOrigin origin)
    {
        var bars = builder.Bars.Where(b => b.Column.Table == Table && b.From.Contains(grade)).Select(b => b.Column.Name).ToList();
        if (bars.Count <= 1)
        {
            return bars.SingleOrDefault();
        }

        var root = bars.Select(FeelNode (b) => new NameNode(default, b)).Aggregate((a, b) => new BinaryNode(default, BinaryOperator.Or, a, b));
        new FormulaRewriting(builder, origin).AddGenerated(new(Table, $"{stem}·受限"), string.Join(" or ", bars), root, origin.Place);
        return $"{stem}·受限";
    }

    private void AddGrade(SchemeBuilder builder)
    {
        var tested = _steps.Select(s => s.Taken).Concat(_steps.Where(s => s.IsKept).Select(s => s.Grade.Text)).OfType<string>().Distinct().ToList();
        var yes = new LiteralValue(true, "true", Entry.Key.Place);
        builder.Add(new DecisionTableNode
        {
            Target = Target,
            Origin = Origin with { Clauses = [.. Origin.Clauses.Concat(_steps.SelectMany(s => s.Origin.Clauses)).Distinct()] },
            Tested = [.. tested.Select(t => new TestedValue(t, false))],
            FirstHit = true,
            For = _class,
            OutputType = Kept() is { } kept ? builder.Grades.ScaleOf(builder, Table, kept) : builder.Grades.Scales[Target],
            Rows =
            [
                .. _steps.SelectMany(s => (s.IsKept ? _scale : [s.Grade.Text]).Select(grade => new DecisionRow(
                    [.. tested.Select(t => t == s.Taken ? new DecisionCell([yes], null) : s.IsKept && t == s.Grade.Text ? new DecisionCell([new LiteralValue(grade, grade, s.Grade.Place)], null) : null)],
                    new LiteralValue(grade, grade, s.Grade.Place),
                    s.Origin.Clauses,
                    s.Grade.Place))),
            ],
        });
    }
}
