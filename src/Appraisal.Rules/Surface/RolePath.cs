using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// A role that is a path: links one after another, of which some may be roles. What is no link of a row is looked up outward, as names in
/// formulas are: the table that it belongs to, or a link of that.
/// </summary>
internal static class RolePath
{
    /// <summary>Whether the path goes along a role that is not declared yet.</summary>
    public static bool Awaits(SchemeBuilder builder, string table, YamlScalar sought)
    {
        if (sought.Text.Contains('['))
        {
            return false;
        }

        var at = (string?)table;
        foreach (var part in Parts(sought))
        {
            if (at is null || new[] { at }.Concat(builder.Owners.Above(at)).Any(t => builder.AwaitedRoles.Contains(new(t, part.Text))))
            {
                return at is not null;
            }

            at = Outward(builder, at, part).Aggregate((string?)at, (t, link) => t is null ? null : builder.LinkedTable(t, link.Text));
        }

        return false;
    }

    /// <summary>The table that the path leads to; null, and reported, when it leads nowhere or to several rows where one is needed.</summary>
    public static string? Target(SchemeBuilder builder, string table, string role, YamlScalar sought, bool isMany)
    {
        var at = table;
        foreach (var part in Parts(sought).SelectMany(p => Outward(builder, at, p)))
        {
            if (builder.LinkedTable(at, part.Text) is not { } next)
            {
                if (builder.BrokenRoles.Contains(new(at, part.Text)) || builder.AwaitedRoles.Contains(new(at, part.Text)))
                {
                    builder.Context.Report(CheckingRules.BadRole, part, role, $"“{part.Text}”没有写对，或者绕回了自己", $"'{part.Text}' is at fault, or leads back to itself", table);
                    return null;
                }

                var links = builder.LinksOf(at).ToList();
                builder.Context.Report(CheckingRules.NoLink, part, links, part.Text, at, string.Join("、", links));
                return null;
            }

            if (builder.RoleTargets.GetValueOrDefault(new(at, part.Text)).IsMany && !isMany)
            {
                builder.Context.Report(CheckingRules.BadRole, part, role, $"“{part.Text}”是 every 角色，这里前面也要写 every", $"'{part.Text}' is a role of 'every', so this one needs 'every' too", table);
                return null;
            }

            at = next;
        }

        return at;
    }

    /// <summary>The links of a path that is sound, those in between included.</summary>
    public static IReadOnlyList<YamlScalar> Steps(SchemeBuilder builder, string table, YamlScalar sought)
    {
        var (at, steps) = (table, new List<YamlScalar>());
        foreach (var link in Parts(sought).SelectMany(p => Outward(builder, at, p)))
        {
            steps.Add(link);
            at = builder.LinkedTable(at, link.Text)!;
        }

        return steps;
    }

    /// <summary>A part of a text without the blanks around it.</summary>
    public static YamlScalar Trimmed(YamlScalar text, int start, int end)
    {
        var part = text.Text[start..end];
        return text.Part(start + part.Length - part.TrimStart().Length, part.Trim().Length);
    }

    /// <summary>The links that a name stands for: itself, or what the row belongs to up to where the name means something.</summary>
    private static IReadOnlyList<YamlScalar> Outward(SchemeBuilder builder, string table, YamlScalar part)
    {
        if (Means(table))
        {
            return [part];
        }

        var steps = new List<YamlScalar>();
        foreach (var above in builder.Owners.Above(table))
        {
            steps.Add(part.WithText(above));
            if (above == part.Text)
            {
                return steps;
            }

            if (Means(above))
            {
                return [.. steps, part];
            }
        }

        return [part];

        bool Means(string at) => builder.LinkedTable(at, part.Text) is not null || builder.BrokenRoles.Contains(new(at, part.Text)) || builder.AwaitedRoles.Contains(new(at, part.Text));
    }

    private static IEnumerable<YamlScalar> Parts(YamlScalar path)
    {
        var start = 0;
        foreach (var part in path.Text.Split('.'))
        {
            yield return Trimmed(path, start, start + part.Length);
            start += part.Length + 1;
        }
    }
}
