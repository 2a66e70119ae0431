using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>A grade that follows an earlier one: lowered or set where its conditions hold. The earlier grade keeps its name, and no place is freed.</summary>
internal sealed class GradeChain(YamlEntry entry, FormReader form, DecisionKind kind) : DecisionForm(entry, form, kind)
{
    private GradeLink? _link;

    protected override void Declared(SchemeBuilder builder)
    {
        if (Form.Scalar("from") is { } from)
        {
            _link = new GradeLink(Target, from, Form, Origin);
            builder.Grades.Links[Target] = _link;
        }
    }

    protected override void RewriteDeclared(SchemeBuilder builder)
    {
        if (_link is not null && _link.IsSound(builder))
        {
            _link.Add(builder, Target, _link.From.Text, Origin);
        }
    }
}
