using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>A grade by bands: a decision table from the range in which a number lies to the grade. The ranges stand in the scheme or in a parameter.</summary>
internal sealed class GradeBands(YamlEntry entry, FormReader form, DecisionKind kind) : DecisionForm(entry, form, kind)
{
    protected override void Declared(SchemeBuilder builder)
    {
        builder.Grades.Scales[Target] = new EnumerationType(Name, [.. Form.ScalarsOf("scale").Select(s => s.Text).Reverse()], Ordered: true);
        builder.Grades.DeclareClass(builder, Form, Target, Origin);
    }

    protected override void RewriteDeclared(SchemeBuilder builder)
    {
        if (Form.Scalar("by") is not { } by || Lookup.TestedValueOf(builder, by, Table, Origin) is not { } tested)
        {
            return;
        }

        var table = new DecisionTableNode
        {
            Target = Target,
            Origin = Origin,
            Tested = [tested],
            Rows = [],
            OutputType = builder.Grades.Scales[Target],
            MapsToRanges = true,
            For = builder.Grades.UseClass(builder, Target, Target),
        };
        if (Form.LiteralMapping("bands") is { } bands)
        {
            CheckGrades(builder, [.. bands.Select(b => b.Key)]);
            builder.Add(table with { Rows = [.. bands.Select(b => RowOf(b.Key, b.Value))] });
        }
        else if (Lookup.MappingOf(builder, Form, "bands") is { } parameter)
        {
            builder.Add(table with
            {
                MappingParameter = parameter.Name,
                Origin = Origin with { Clauses = [.. Origin.Clauses.Concat(parameter.Clauses).Distinct(StringComparer.Ordinal)] },
            });
        }
    }

    private DecisionRow RowOf(YamlScalar grade, LiteralValue range) =>
        new([new DecisionCell([range], BoundsForm.Parse(range.Text))], new LiteralValue(grade.Text, grade.Text, grade.Place), Origin.Clauses, range.Place);

    /// <summary>A grade that no band leads to was forgotten.</summary>
    private void CheckGrades(SchemeBuilder builder, IReadOnlyList<YamlScalar> grades)
    {
        foreach (var missing in Form.ScalarsOf("scale").Select(s => s.Text).Where(s => grades.All(g => g.Text != s)))
        {
            builder.Context.Report(CheckingRules.ListNotCovered, Form.Node("bands")!, Name, missing);
        }
    }
}
