using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>A rank (<c>first: highest</c>), or who is among the last so many (<c>last: 3</c>), which is an allocation from the bottom.</summary>
internal sealed class Ranking(YamlEntry entry, FormReader form, DecisionKind kind) : DecisionForm(entry, form, kind)
{
    protected override void RewriteDeclared(SchemeBuilder builder)
    {
        if (PlacesForm.GroupOf(builder, Form, Table) is not { } group || PlacesForm.OrderOf(builder, Form, Table, Form.Text("first") != "lowest") is not { Count: > 0 } by)
        {
            return;
        }

        if (Form.OneOf("first", "last") != "last")
        {
            if (Form.Choice("ties", RankNode.TieWords) is { } rankTies)
            {
                builder.Add(new RankNode { Target = Target, Origin = Origin, Group = group, By = by, Ties = rankTies });
            }

            return;
        }

        var outcome = $"{Name}·名额";
        if (Form.Choice("ties", PlacesNode.TieWords) is not { } ties || Form.Operand("last", Table) is not { } number)
        {
            return;
        }

        builder.Add(new PlacesNode
        {
            Target = new(Table, outcome),
            Origin = Origin,
            Group = group,
            By = [.. by.Select(k => k with { HighestFirst = !k.HighestFirst })],
            Number = number,
            IsShare = false,
            Of = PlacesForm.Everybody(Entry.Key.Place),
            Ties = ties,
            DecidedIn = PlacesForm.DecidedIn(builder, Form, Table),
        });
        PlacesForm.AddGranted(builder, Target, outcome, Origin, builder.Groups[group].For);
    }
}
