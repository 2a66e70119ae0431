using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// <c>not applicable:</c> beside <c>in</c>: rows without a value in the column do not stand in the group, for this decision, or count with a
/// number in its place.
/// </summary>
internal static class GroupOfPresent
{
    /// <summary>The group and the column that are taken instead; null where what is written is no treatment, and reported.</summary>
    public static (string Group, string Column)? Of(SchemeBuilder builder, FormReader form, string group, ColumnId column, NodeOrigin origin)
    {
        if (form.Scalar(NotApplicable.Word) is not { } written)
        {
            return (group, column.Name);
        }

        if (new Treatments(builder, DecisionShapes.GroupTreatments, number => number, _ => new NullNode(default)).Of(written) is not { } substitute)
        {
            return null;
        }

        if (substitute is NullNode)
        {
            return (Present(builder, group, column, origin), column.Name);
        }

        var taken = column with { Name = $"{form.Name}·代入" };
        var root = new IfNode(default, IsPresent(column.Name), new NameNode(default, column.Name), substitute);
        new FormulaRewriting(builder, origin).AddGenerated(taken, $"if {column.Name} = null then {written.Text} else {column.Name}", root, written.Place);
        var mayLeaveOut = Treatments.Among(builder, written).Any(DecisionShapes.GroupTreatments.Contains);
        return (mayLeaveOut ? Present(builder, group, taken, origin) : group, taken.Name);
    }

    /// <summary>The same group of those rows only that have a value in a column.</summary>
    private static string Present(SchemeBuilder builder, string group, ColumnId column, NodeOrigin origin)
    {
        var whole = builder.Groups[group];
        var name = $"{group} ({column.Name} != null)";
        if (builder.Groups.ContainsKey(name))
        {
            return name;
        }

        var standing = column with { Name = $"{group}·{column.Name}·参加" };
        FeelNode root = whole.For is { } condition ? new BinaryNode(default, BinaryOperator.And, new NameNode(default, condition), IsPresent(column.Name)) : IsPresent(column.Name);
        new FormulaRewriting(builder, origin).AddGenerated(standing, $"{column.Name} != null", root, origin.Place);
        builder.Groups.Add(name, whole with { Name = name, For = standing.Name, Within = group });
        return name;
    }

    private static BinaryNode IsPresent(string column) => new(default, BinaryOperator.NotEqual, new NameNode(default, column), new NullNode(default));
}
