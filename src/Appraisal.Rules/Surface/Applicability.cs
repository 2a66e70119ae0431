using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary><c>for:</c> beside a decision: the rows that it is for. Elsewhere it has no value, and nothing is computed.</summary>
internal static class Applicability
{
    /// <summary>Adds the condition; the boolean column that holds it, or null when the decision is for all rows.</summary>
    public static string? Of(SchemeBuilder builder, FormReader form, ColumnId target, NodeOrigin origin) =>
        ConditionSet.Rewrite(builder, form, target.Table, $"{target.Name}·适用", origin, "for", null).ColumnNamed($"{target.Name}·适用");

    /// <summary>Tells that a column always has a value in these rows.</summary>
    public static void Declare(SchemeBuilder builder, ColumnId column, string? applies)
    {
        if (applies is not null)
        {
            builder.Classes[column] = applies;
        }
    }
}
