using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>Where links and roles lead.</summary>
internal sealed partial class SchemeBuilder
{
    /// <summary>The table that a field, a role or what a row belongs to leads to; null for what leads nowhere.</summary>
    public string? LinkedTable(string table, string link)
    {
        if (RoleTargets.TryGetValue(new(table, link), out var role))
        {
            return role.To;
        }

        if (Tables.TryGetValue(link, out var ruling) && ruling.Kind == TableKind.Ruling)
        {
            return link;
        }

        return Tables.TryGetValue(table, out var definition)
            ? definition.Of == link ? link : definition.Fields.FirstOrDefault(f => f.Name == link)?.LinksTo
            : null;
    }

    /// <summary>Whether a link leads to the rows of a table; reported when it does not.</summary>
    public bool LeadsTo(string table, YamlScalar link, string target)
    {
        if (LinkedTable(table, link.Text) == target)
        {
            return true;
        }

        var right = LinksOf(table).Where(l => LinkedTable(table, l) == target).ToList();
        if (!BrokenRoles.Contains(new(table, link.Text)))
        {
            var ways = WaysToRows.Of(this, table, target);
            var (chinese, english) = right.Count > 0
                ? ($"可用的：{string.Join("、", right)}", $"use one of: {string.Join(", ", right)}")
                : (ways.Chinese("through"), ways.English("through"));
            Context.Report(CheckingRules.NotALink, link, right, link.Text, table, target, chinese, english);
        }

        return false;
    }

    /// <summary>The table to which all links lead; null, and reported, when one of them leads elsewhere or nowhere.</summary>
    public string? TableOfAll(string table, IReadOnlyList<YamlScalar> links)
    {
        if (links.Select(l => LinkedTable(table, l.Text)).FirstOrDefault(t => t is not null) is { } target)
        {
            return links.Where(l => !LeadsTo(table, l, target)).ToList().Count == 0 ? target : null;
        }

        var right = LinksOf(table).ToList();
        foreach (var link in links.Where(l => !BrokenRoles.Contains(new(table, l.Text))))
        {
            Context.Report(CheckingRules.NoLink, link, right, link.Text, table, string.Join("、", right));
        }

        return null;
    }

    /// <summary>What leads from a table to rows of others.</summary>
    public IEnumerable<string> LinksOf(string table) =>
        Tables.TryGetValue(table, out var definition)
            ? new[] { definition.Of }.OfType<string>().Concat(definition.Fields.Where(f => f.LinksTo is not null).Select(f => f.Name))
                .Concat(RoleTargets.Keys.Where(r => r.Table == table && Identifiers.IsName(r.Name)).Select(r => r.Name))
            : [];
}
