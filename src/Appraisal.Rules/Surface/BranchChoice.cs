using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// By what one of several formulas is chosen: a closed list by itself; a number, true or false by a table that finds the range or the value,
/// so that gaps and overlaps are told as in every lookup.
/// </summary>
internal static class BranchChoice
{
    /// <summary>The choice as people read it: a value of what is named, or a range of it.</summary>
    public static string Shown(string written, string match, YamlScalar key) =>
        match != written && BoundsForm.Parse(key.Text) is not null ? $"{written} {key.Text}" : $"{written} = {key.Text}";

    /// <summary>The name whose texts are the keys of the formulas.</summary>
    public static string Of(SchemeBuilder builder, TestedValue tested, IReadOnlyList<YamlScalar> keys, ColumnId target, NodeOrigin origin, string? applies)
    {
        var type = Lookup.DeclaredType(builder, tested, target.Table);
        if (type is EnumerationType || type == FeelType.Text || !keys.All(k => BoundsForm.Parse(k.Text) is not null || Literals.ValueOf(k.Text) is not string))
        {
            return tested.Name;
        }

        var column = new ColumnId(target.Table, $"{target.Name}·分段");
        var isBoolean = keys.All(k => Literals.ValueOf(k.Text) is bool);
        builder.Add(new DecisionTableNode
        {
            Target = column,
            Origin = origin,
            Tested = [tested],
            Rows = [.. keys.Select(k => new DecisionRow([new DecisionCell([FormReader.LiteralOf(k)], BoundsForm.Parse(k.Text))], new LiteralValue(k.Text, k.Text, k.Place), origin.Clauses, k.Place))],
            OutputType = new EnumerationType(column.ToString(), [.. keys.Select(k => k.Text)], false),
            IsClosed = isBoolean,
            For = applies,
        });
        Applicability.Declare(builder, column, applies);
        return column.Name;
    }
}
