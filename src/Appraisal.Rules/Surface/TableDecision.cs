using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>An indicator, a composite or a consequence that stands in a table of several columns: a decision table, a clause a row.</summary>
internal sealed class TableDecision(YamlEntry entry, FormReader form, DecisionKind kind) : DecisionForm(entry, form, kind)
{
    protected override void RewriteDeclared(SchemeBuilder builder)
    {
        var whole = Origin with { Clauses = [.. Origin.Clauses.Concat(TableRows.ClausesOf(Form)).Distinct(StringComparer.Ordinal)] };
        var applies = Applicability.Of(builder, Form, Target, whole);
        var target = Limits.Rewrite(builder, Form, Target, whole);
        Applicability.Declare(builder, target, applies);
        TableRows.Open(builder, Form, Table, whole, null)?.AddPoints(target, [], applies);
    }
}
