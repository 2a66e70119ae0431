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

        foreach (var column in new[] { node.Candidates, node.Left, node.Taken, node.BarredIf, node.Floor }.OfType<string>())
        {
            types.RequireBoolean(node, new(node.Target.Table, column));
        }

        if (node.DecidedIn is { } decided)
        {
            types.Require(node, new(node.Target.Table, decided), "可缺的是非值", "an optional boolean", t => t == new OptionalType(FeelType.Boolean));
        }

        CheckNumber(node, types);
        foreach (var choice in new[] { node.Round, node.Of, node.Ties, node.BarredPlace, node.FloorPlace }.OfType<Choice>())
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
            var (chinese, english) = node.IsShare ? ("不超过 100% 的比例", "a share of at most 100%") : ("整数", "a whole number");
            types.ReportType(node, node.Number.Place, Name(node), (chinese, Chinese(shape)), (english, English(shape)), Advice(node));
        }
    }

    private static (string Chinese, string English) Advice(PlacesNode node) => node switch
    {
        { IsShare: true } => ("写成 30% 这样的比例；名额是几个，用 places", "write a share such as 30%; so many places are written under 'places'"),
        { Number: ColumnOperand column } => ($"给“{column.Column.Name}”写上取整，如 round: 0 down；字段则用 count", $"round '{column.Column.Name}', as with 'round: 0 down'; let a field be a count"),
        _ => ("写成整数；百分之几写成 share: 10%，或另设一项决策算出几个并写 round: 0 down", "write a whole number; for a share of a group write 'share: 10%', or a decision that computes the number, with 'round: 0 down'"),
    };

    private static string Name(PlacesNode node) => node.Number switch
    {
        ColumnOperand column => column.Column.Name,
        ParameterOperand parameter => parameter.Name,
        _ => node.IsShare ? "share" : "places",
    };

    private static string Chinese(NumberShape shape) => shape.Lower is { } value && value == shape.Upper ? value.ToString() : TypeNames.Chinese(new NumberType(shape));

    private static string English(NumberShape shape) => shape.Lower is { } value && value == shape.Upper ? value.ToString() : new NumberType(shape).ToString()!;
}
