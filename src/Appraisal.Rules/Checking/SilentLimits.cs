using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>
/// Whether a bonus may lift a total over the full mark, and a deduction may take a score below zero, is a choice. It belongs to the decision
/// that adds or subtracts; it is answered there, by its bounds, or by a decision that goes on from it.
/// </summary>
internal static class SilentLimits
{
    public static IEnumerable<Diagnostic> In(TypeResolver types)
    {
        var parts = new TotalParts(types);
        var decisions = types.Model.Decisions.Where(d => d.Kind is DecisionKind.Indicator or DecisionKind.Composite or DecisionKind.Ranking).ToList();
        foreach (var decision in decisions.Where(d => IsNumber(types.TypeOf(new(d.Table, d.Name)))))
        {
            parts.Of(decision);
        }

        return decisions.SelectMany(d => parts.OpenAt(new(d.Table, d.Name)).GroupBy(o => o.Kind).Select(o => Told(d, o.Key, o.Select(x => x.Award.Name))));
    }

    private static bool IsNumber(FeelType type) => type is NumberType or OptionalType { Item: NumberType };

    private static Diagnostic Told(DecisionDefinition decision, LimitKind kind, IEnumerable<string> awards) =>
        new(kind == LimitKind.Cap ? CheckingRules.MayPassFullMark : CheckingRules.MayFallBelowZero, decision.Place, decision.Name, string.Join("、", awards.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
        {
            Clauses = decision.Clauses,
        };
}
