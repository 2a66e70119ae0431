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
/// One link of a chain of grades: conditions, how far they move the grade (or whether they set it), and a table from the grade before
/// to the grade after. It can be added more than once, for grades that are alike but for a condition.
/// </summary>
internal sealed class GradeLink(ColumnId target, YamlScalar from, FormReader form, NodeOrigin origin)
{
    private ConditionSet? _conditions;
    private bool? _isSound;
    private GradeShift? _shift;

    public ColumnId Target => target;

    /// <summary>The grade before.</summary>
    public YamlScalar From => from;

    /// <summary>The grade that is set; null where the grade is moved.</summary>
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
            AddMoved(builder, _shift!, grade, before, scale, cited, off);
        }
    }

    private bool Check(SchemeBuilder builder)
    {
        var scale = builder.Grades.ScaleOf(builder, target.Table, from);
        if (form.OneOf(ChainShapes.Changes) is not { } change)
        {
            form.Report(ParsingRules.NothingSaid, "from", target.Name, "down, up, set");
            return false;
        }

        var shift = change == "set" ? null : Shift(builder, change);
        if (change != "set" && shift is null)
        {
            return false;
        }

        if (shift is not { IsCounted: true } && !form.Has("when") && !form.Has("when any"))
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

        return scale is not null && (!Conditions(builder).IsEmpty || shift is { IsCounted: true }) && (change != "set" || form.Scalar("set") is not null);
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

    private void AddMoved(SchemeBuilder builder, GradeShift shift, ColumnId grade, string before, EnumerationType scale, NodeOrigin cited, IReadOnlyCollection<string> off)
    {
        var moved = shift.ColumnOf(grade.Name);
        var (root, text) = shift.Moved(Conditions(builder), off);
        new FormulaRewriting(builder, cited).AddGenerated(grade with { Name = moved }, text, root, cited.Place);
        AddTable(builder, grade, before, moved, scale, cited,
        [
            .. shift.Rows(scale).Select(r => new DecisionRow(
                [Cell(r.Before), r.Moved.AndMore ? new DecisionCell([], new NumberBounds(r.Moved.From, null, true, true)) : Cell((ExactNumber)r.Moved.From)],
                Literal(r.After),
                cited.Clauses,
                form.PlaceOf(shift.Key))),
        ]);
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

    private GradeShift? Shift(SchemeBuilder builder, string key) => _shift ??= GradeShift.Read(builder, form, key, target, origin);

    private DecisionCell Cell(object value) => new([Literal(value)], null);

    private LiteralValue Literal(object value) => new(value, value.ToString()!, from.Place);
}
