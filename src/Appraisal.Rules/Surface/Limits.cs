using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>The keys <c>cap</c>, <c>floor</c> and <c>round</c> of a decision, in this order: each becomes a limit node on what stands before it.</summary>
internal static class Limits
{
    private const string Computed = "原值";

    private static readonly (string Key, string Before)[] Stages = [("cap", Computed), ("floor", "封顶"), ("round", "限内")];

    /// <summary>Rewrites the limits of a decision and answers the column that its value must be computed into.</summary>
    public static ColumnId Rewrite(SchemeBuilder builder, FormReader form, ColumnId target, NodeOrigin origin)
    {
        var present = Stages.Where(s => form.Has(s.Key) && !SaysNone(form, s.Key)).ToList();
        builder.Unlimited.UnionWith(Stages.Where(s => SaysNone(form, s.Key)).Select(s => (target, KindOf(s.Key))));
        var inputs = present.Select((s, i) => new ColumnId(target.Table, $"{target.Name}·{(i == 0 ? Computed : s.Before)}")).ToList();
        for (var i = 0; i < present.Count; i++)
        {
            var key = present[i].Key;
            var output = i + 1 < inputs.Count ? inputs[i + 1] : target;
            builder.Add(new LimitNode
            {
                Target = output,
                Origin = origin with { Place = form.PlaceOf(key) },
                Kind = KindOf(key),
                Value = inputs[i].Name,
                Limit = key == "round" ? null : form.Operand(key, target.Table),
                Rounding = key == "round" ? form.Rounding(key, target.Table) : null,
            });
        }

        var value = inputs.Count > 0 ? inputs[0] : target;
        if (inputs.Count > 0)
        {
            inputs.ForEach(i => builder.Declare(i, origin.Place));
        }

        return value;
    }

    private static bool SaysNone(FormReader form, string key) => form.Node(key) is YamlScalar { Text: "none" };

    private static LimitKind KindOf(string key) => key switch { "cap" => LimitKind.Cap, "floor" => LimitKind.Floor, _ => LimitKind.Round };
}
