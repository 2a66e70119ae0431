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
    public static Receivers? Read(SchemeBuilder builder, FormReader form, string key, TableDefinition records)
    {
        if (!form.Has(key))
        {
            return Of(records);
        }

        return Of(builder, form.ScalarsOf(key), records.Name);
    }

    /// <summary>What the record belongs to.</summary>
    public static Receivers? Of(TableDefinition records) => records.Of is { } of ? new(of, of) : null;

    /// <summary>Those whom any of the links reaches, each once.</summary>
    public static Receivers? Of(SchemeBuilder builder, IReadOnlyList<YamlScalar> links, string records)
    {
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
