using Appraisal.Rules.Feel;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Surface;

/// <summary>Names that may have no value: what is computed of them for linked rows is computed only where the form's conditions hold, which test them.</summary>
internal static class MayMiss
{
    /// <summary>Whether a field, a role or a decision of a table may be missing for some of its rows.</summary>
    public static bool IsOne(SchemeBuilder builder, string table, string name) =>
        builder.Tables[table].Fields.Any(f => f.Name == name && (f.IsOptional || f.Type is OptionalType))
        || builder.RoleTargets.ContainsKey(new(table, name))
        || builder.Partial.Contains(new(table, name));

    /// <summary>Whether a formula over the rows of a table reads one.</summary>
    public static bool IsIn(SchemeBuilder builder, YamlScalar formula, string table) =>
        FeelParser.ParseExpression(formula.Text.TrimEnd('\n')).Root is { } root && root.DescendantsAndSelf().OfType<NameNode>().Any(n => IsOne(builder, table, n.Name));
}
