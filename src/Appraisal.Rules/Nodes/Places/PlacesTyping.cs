using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>An allocation gives each row an outcome.</summary>
internal static class PlacesTyping
{
    public static FeelType Of(PlacesNode node, TypeResolver types)
    {
        var within = GroupMembers.Of(node.Group, types, node.Candidates);
        foreach (var key in node.By)
        {
            RankTyping.RequireOrdered(node, key.Column, within, types);
        }

        foreach (var column in new[] { node.Candidates, node.BarredIf, node.Floor }.OfType<string>())
        {
            types.RequireBoolean(node, new(node.Target.Table, column));
        }

        if (node.DecidedIn is { } decided)
        {
            types.Require(node, new(node.Target.Table, decided), "可缺的是非值", "an optional boolean", t => t == new OptionalType(FeelType.Boolean));
        }

        CheckNumber(node, types);
        foreach (var choice in new[] { node.Round, node.Of, node.Ties, node.BarredPlace }.OfType<Choice>())
        {
            ChoiceTyping.Check(node, choice, types);
        }

        return PlacesNode.Outcome;
    }

    /// <summary>So many places are a whole number; a share of a group is not more than the group.</summary>
    private static void CheckNumber(PlacesNode node, TypeResolver types)
    {
        var shape = types.ShapeOf(node, node.Number);
        var isKnown = node.Number is ColumnOperand || types.Parameters.Number(node.Number) is not null;
        if (isKnown && (node.IsShare ? shape.Lower > (ExactNumber)1 : shape.Scale != 0))
        {
            var (chinese, english) = node.IsShare ? ("不超过 100% 的比例", "a share of at most 100%") : ("整数（如写上 round: 0 down）", "a whole number, such as one with 'round: 0 down'");
            types.Report(CheckingRules.WrongType, node.Origin, node.Number.Place, node.Origin.Decision, chinese, Name(node), Chinese(shape), english, English(shape));
        }
    }

    private static string Name(PlacesNode node) => node.Number switch
    {
        ColumnOperand column => column.Column.Name,
        ParameterOperand parameter => parameter.Name,
        _ => node.IsShare ? "share" : "places",
    };

    private static string Chinese(NumberShape shape) => shape.Lower is { } value && value == shape.Upper ? value.ToString() : TypeNames.Chinese(new NumberType(shape));

    private static string English(NumberShape shape) => shape.Lower is { } value && value == shape.Upper ? value.ToString() : new NumberType(shape).ToString()!;
}
