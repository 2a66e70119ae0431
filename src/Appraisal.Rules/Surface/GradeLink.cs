using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// One link of a chain of grades: conditions, how far they lower the grade (or whether they set it), and a table from the grade before
/// to the grade after. It can be added more than once, for grades that are alike but for a condition.
/// </summary>
internal sealed class GradeLink(ColumnId target, YamlScalar from, FormReader form, NodeOrigin origin)
{
    private ConditionSet? _conditions;
    private bool? _isSound;

    public ColumnId Target => target;

    /// <summary>The grade before.</summary>
    public YamlScalar From => from;

    /// <summary>The grade that is set; null where the grade is lowered.</summary>
    public string? Set => form.Has("set") ? form.Text("set") : null;

    public ConditionSet Conditions(SchemeBuilder builder) =>
        _conditions ??= ConditionSet.Rewrite(builder, form, target.Table, target.Name, origin, ofClass: builder.Grades.UseClass(builder, target, target));

    /// <summary>Whether the link says from what, how far and when; what it does not say is reported once.</summary>
    public bool IsSound(SchemeBuilder builder) => _isSound ??= Check(builder);

    /// <summary>Adds the grade under a name, after a grade, the named conditions taken as false.</summary>
    public void Add(SchemeBuilder builder, ColumnId grade, string before, NodeOrigin by, params IReadOnlyCollection<string> off)
    {
        var scale = builder.Grades.ScaleOf(builder, target.Table, from)!;
        var clauses = Conditions(builder).Grounds.Where(g => !off.Contains(g.Clause)).Select(g => g.Clause);
        var cited = by with { Clauses = [.. by.Clauses.Concat(form.Clauses()).Concat(clauses).Distinct(StringComparer.Ordinal)] };
        if (form.Has("set"))
        {
            AddSet(builder, grade, before, scale, cited, off);
        }
        else
        {
            AddDown(builder, grade, before, scale, cited, off);
        }
    }

    private bool Check(SchemeBuilder builder)
    {
        var scale = builder.Grades.ScaleOf(builder, target.Table, from);
        if (form.OneOf(ChainShapes.Changes) is not { } change)
        {
            form.Report(ParsingRules.NothingSaid, "from", target.Name, "down, set");
            return false;
        }

        if (!form.Has("when") && !form.Has("when any"))
        {
            form.Report(ParsingRules.MissingKey, "from", "when", target.Name, "在哪些条件下", "the conditions under which the grade changes");
            return false;
        }

        if (scale is { Literals.Count: 0 })
        {
            // What lacks is reported at the step list.
            return false;
        }

        if (change == "set" && form.Scalar("set") is { } set && scale is not null && !scale.Literals.Contains(set.Text))
        {
            builder.Context.Report(CheckingRules.NoGrade, set, scale.Literals, set.Text, string.Join("、", scale.Literals.Reverse()));
            return false;
        }

        return scale is not null && !Conditions(builder).IsEmpty && (change == "set" ? form.Scalar("set") is not null : Down(builder) is not null);
    }

    private void AddSet(SchemeBuilder builder, ColumnId grade, string before, EnumerationType scale, NodeOrigin cited, IReadOnlyCollection<string> off)
    {
        var holds = $"{grade.Name}·成立";
        var (root, text) = Conditions(builder).Conjunction(off);
        new FormulaRewriting(builder, cited).AddGenerated(grade with { Name = holds }, text, root, cited.Place);
        var set = form.Scalar("set")!;
        AddTable(builder, grade, before, holds, scale, cited,
        [
            new DecisionRow([null, Cell(true)], new LiteralValue(set.Text, set.Text, set.Place), cited.Clauses, set.Place),
            .. scale.Literals.Select(g => new DecisionRow([Cell(g), Cell(false)], Literal(g), cited.Clauses, from.Place)),
        ]);
    }

    private void AddDown(SchemeBuilder builder, ColumnId grade, string before, EnumerationType scale, NodeOrigin cited, IReadOnlyCollection<string> off)
    {
        var (grades, several) = Down(builder)!.Value;
        var lower = $"{grade.Name}·降几档";
        var (root, text) = Steps(Conditions(builder), grades, several, off);
        new FormulaRewriting(builder, cited).AddGenerated(grade with { Name = lower }, text, root, cited.Place);
        var rows = new List<DecisionRow>();
        for (var at = 0; at < scale.Literals.Count; at++)
        {
            for (var down = 0; down <= at; down++)
            {
                // The lowest grade takes all that would fall below it.
                var steps = down < at ? Cell((ExactNumber)down) : new DecisionCell([], new NumberBounds(down, null, true, true));
                rows.Add(new DecisionRow([Cell(scale.Literals[at]), steps], Literal(scale.Literals[at - down]), cited.Clauses, form.PlaceOf("down")));
            }
        }

        AddTable(builder, grade, before, lower, scale, cited, rows);
    }

    private static (FeelNode Root, string Text) Steps(ConditionSet conditions, int grades, Choice several, IReadOnlyCollection<string> off)
    {
        var (holds, holdsText) = conditions.Conjunction(off);
        var (number, numberText) = conditions.Number(off);
        var once = (Root: (FeelNode)new IfNode(default, holds, Whole(grades), Whole(0)), Text: $"if {holdsText} then {grades} else 0");
        var each = grades == 1 ? (number, numberText) : (new BinaryNode(default, BinaryOperator.Multiply, number, Whole(grades)), $"({numberText}) * {grades}");
        if (!several.IsParameter)
        {
            return several.Text == "each" ? each : once;
        }

        var test = new BinaryNode(default, BinaryOperator.Equal, new NameNode(default, several.Text), new StringNode(default, "each"));
        return (new IfNode(default, test, each.Item1, once.Root), $"if {several.Text} = \"each\" then {each.Item2} else {once.Text}");
    }

    private void AddTable(SchemeBuilder builder, ColumnId grade, string before, string change, EnumerationType scale, NodeOrigin cited, IReadOnlyList<DecisionRow> rows) =>
        builder.Add(new DecisionTableNode
        {
            Target = grade,
            For = builder.Grades.UseClass(builder, target, grade),
            Origin = cited,
            Tested = [new TestedValue(before, false), new TestedValue(change, false)],
            Rows = rows,
            OutputType = scale,
        });

    /// <summary>How far down, and whether once or for each condition; null, and reported, when it is not said rightly.</summary>
    private (int Grades, Choice Several)? Down(SchemeBuilder builder)
    {
        var once = new Choice("once", false, ChainShapes.SeveralWords, form.PlaceOf("down"));
        if (form.Node("down") is not YamlMapping)
        {
            return form.Whole("down") is { } plain ? (plain, once) : null;
        }

        if (FormReader.Open("down", form.Node("down")!, ChainShapes.Down, builder.Context) is not { } down || down.Whole("grades") is not { } grades)
        {
            return null;
        }

        if (!down.Has("several"))
        {
            return (grades, once);
        }

        return down.Choice("several", ChainShapes.SeveralWords) is { } several && AllowsOnly(builder, down, several) ? (grades, several) : null;
    }

    private static bool AllowsOnly(SchemeBuilder builder, FormReader down, Choice several)
    {
        var others = several.IsParameter && builder.Parameters.GetValueOrDefault(several.Text)?.Type is var type
            ? type is EnumerationType list ? list.Literals.Except(several.Allowed).ToList() : [type?.ToString() ?? "{}"]
            : [];
        if (others.Count > 0)
        {
            down.Report(CheckingRules.ChoiceHasOtherWords, "several", several.Text, others[0], string.Join(", ", several.Allowed));
        }

        return others.Count == 0;
    }

    private static NumberNode Whole(int value) => new(default, value);

    private DecisionCell Cell(object value) => new([Literal(value)], null);

    private LiteralValue Literal(object value) => new(value, value.ToString()!, from.Place);
}
