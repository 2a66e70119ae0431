using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>A grade like another without some conditions of its chain: from the first link that has one of them, the links once more under other names.</summary>
internal sealed class GradeLike(YamlEntry entry, FormReader form, DecisionKind kind) : DecisionForm(entry, form, kind)
{
    protected override void Declared(SchemeBuilder builder)
    {
        if (Form.Scalar("like") is { } like)
        {
            builder.Grades.Likes[Target] = like.Text;
        }
    }

    protected override void RewriteDeclared(SchemeBuilder builder)
    {
        if (Form.Scalar("like") is not { } like || builder.Grades.ScaleOf(builder, Table, like) is null)
        {
            return;
        }

        var chain = builder.Grades.ChainOf(new(Table, like.Text));
        if (chain.Count == 0)
        {
            builder.Context.Report(CheckingRules.NotAChain, like, like.Text);
            return;
        }

        if (!chain.All(l => l.IsSound(builder)) || Off(builder, chain) is not { Count: > 0 } off)
        {
            return;
        }

        // What comes before the first such condition is the same grade, so it is read, not made again.
        var again = chain.SkipWhile(l => !l.Conditions(builder).Keys.Any(off.Contains)).ToList();
        var before = again[0].From.Text;
        foreach (var link in again)
        {
            var target = link == again[^1] ? Target : new ColumnId(Table, $"{Name}·{link.Target.Name}");
            link.Add(builder, target, before, Origin, off);
            before = target.Name;
        }
    }

    /// <summary>The conditions that are left out; null when one of them is none of the chain.</summary>
    private IReadOnlyList<string>? Off(SchemeBuilder builder, IReadOnlyList<GradeLink> chain)
    {
        var keys = chain.SelectMany(l => l.Conditions(builder).Keys).Distinct(StringComparer.Ordinal).ToList();
        var named = Form.ScalarsOf("without");
        var unknown = named.Where(n => !keys.Contains(n.Text)).ToList();
        foreach (var name in unknown)
        {
            builder.Context.Report(CheckingRules.NoSuchCondition, name, keys, name.Text, Form.Text("like")!, string.Join("、", keys));
        }

        return unknown.Count == 0 ? [.. named.Select(n => n.Text)] : null;
    }
}
