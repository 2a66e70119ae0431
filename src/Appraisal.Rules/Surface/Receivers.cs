using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>Whom findings reach: what the record belongs to, or the rows that links of the record lead to, all of one table.</summary>
/// <param name="Table">The table of those whom they reach.</param>
/// <param name="Link">The link that leads to them.</param>
internal sealed record Receivers(string Table, string Link)
{
    /// <summary>Reads the key; null, and reported, when it leads nowhere.</summary>
    public static Receivers? Read(SchemeBuilder builder, FormReader form, string key, TableDefinition records, YamlScalar? of = null) =>
        form.Has(key) ? Of(builder, form.ScalarsOf(key), records.Name) : Of(builder, records, of, key);

    /// <summary>What the record belongs to, or the row of the named table that this belongs to; null, and reported, when it belongs to none.</summary>
    /// <param name="builder">The scheme.</param>
    /// <param name="records">The records.</param>
    /// <param name="of">The table that is named; null for what the record belongs to.</param>
    /// <param name="key">The key that may name another way; null where there is none.</param>
    public static Receivers? Of(SchemeBuilder builder, TableDefinition records, YamlScalar? of, string? key = null)
    {
        if (of is null)
        {
            return records.Of is { } owner ? new(owner, owner) : null;
        }

        if (builder.Table(of) is null)
        {
            return null;
        }

        if (builder.Owners.LinkTo(records.Name, of.Text) is { } link)
        {
            return new(of.Text, link);
        }

        // What is said of a table must not be computed for another.
        var ways = WaysToRows.Of(builder, records.Name, of.Text);
        var (chinese, english) = key is null ? ways.InStep() : (ways.Chinese(key), ways.English(key));
        builder.Context.Report(CheckingRules.NotAChild, of, builder.Owners.Above(records.Name), records.Name, of.Text, chinese, english);
        return null;
    }

    /// <summary>Those whom any of the links reaches, each once.</summary>
    public static Receivers? Of(SchemeBuilder builder, IReadOnlyList<YamlScalar> written, string records)
    {
        // What the record belongs to over others in between has a link of its own.
        var links = written.Select(l => builder.LinkedTable(records, l.Text) is null && builder.Owners.LinkTo(records, l.Text) is { } owner ? l.WithText(owner) : l).ToList();
        if (builder.TableOfAll(records, links) is not { } table)
        {
            return null;
        }

        if (links.Count == 1)
        {
            return new(table, links[0].Text);
        }

        var name = string.Join("、", links.Select(l => l.Text));
        builder.RoleTargets[new(records, name)] = (table, true);
        builder.Roles[new(records, name)] = new RoleDefinition
        {
            Table = records,
            Name = name,
            To = table,
            IsMany = true,
            Together = [.. links.Select(l => l.Text)],
            Origin = new NodeOrigin(name, [], links[0].Place),
        };
        return new(table, name);
    }
}
