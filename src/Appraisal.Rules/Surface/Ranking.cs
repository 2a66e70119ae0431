using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>A rank (<c>first: highest</c>), or who is among the last so many (<c>last: 3</c>), which is an allocation from the other end.</summary>
internal sealed class Ranking(YamlEntry entry, FormReader form, DecisionKind kind) : DecisionForm(entry, form, kind)
{
    private const string Last = "last";

    protected override void RewriteDeclared(SchemeBuilder builder)
    {
        if (PlacesForm.GroupOf(builder, Form, Table) is not { } group || OrderForm.Of(builder, Form, Table, Origin) is not { Count: > 0 } by)
        {
            return;
        }

        if (GroupOfPresent.Of(builder, Form, group, by[0].Column, Origin) is not var (standing, column))
        {
            return;
        }

        (group, by) = (standing, [by[0] with { Column = new(Table, column) }, .. by.Skip(1)]);
        if (Form.Has(Last))
        {
            AddLast(builder, group, by);
        }
        else if (Form.Choice("ties", RankNode.TieWords) is { } ties)
        {
            builder.Add(new RankNode { Target = Target, Origin = Origin, Group = group, By = by, Ties = ties, DecidedIn = PlacesForm.DecidedIn(builder, Form, Table) });
        }
    }

    private void AddLast(SchemeBuilder builder, string group, IReadOnlyList<OrderKey> by)
    {
        var outcome = $"{Name}·名额";
        var ties = Form.Choice("ties", PlacesNode.TieWords);
        var (number, round) = Amount(builder);
        if (ties is null || number is null)
        {
            return;
        }

        builder.Add(new PlacesNode
        {
            Target = new(Table, outcome),
            Origin = Origin,
            Group = group,
            By = OrderForm.FromLast(by),
            Number = number,
            IsShare = round is not null,
            Round = round,
            Of = PlacesForm.Everybody(Entry.Key.Place),
            Ties = ties,
            DecidedIn = PlacesForm.DecidedIn(builder, Form, Table),
        });
        PlacesForm.AddGranted(builder, Target, outcome, Origin, builder.Groups[group].For);
    }

    /// <summary>How many: a number, or a share of the group with its rounding.</summary>
    private (Operand? Number, Choice? Round) Amount(SchemeBuilder builder)
    {
        switch (Form.Node(Last))
        {
            case YamlMapping mapping:
                return FormReader.Open(Last, mapping, DecisionShapes.LastShare, builder.Context) is { } share
                    && share.Operand("share", Table) is { } part && share.Choice("round", RoundingWords.All) is { } round
                    && (!share.Has("of") || share.Choice("of", ["everybody"]) is not null)
                    ? (part, round) : (null, null);
            case YamlScalar { Text: var text } when text.EndsWith('%'):
                Form.Report(ParsingRules.WrongShape, Last, Last, $"几位；比例写成 {{share: {text}, round: down}}", $"how many; a share is written {{share: {text}, round: down}}");
                return (null, null);
            default:
                return (Form.Operand(Last, Table), null);
        }
    }
}
