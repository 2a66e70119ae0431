using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// What a row belongs to, and what that belongs to: a record of an indicator of a period of a unit. The generated tables of a chain are
/// known by name before any table is read, so that the order of the sections does not matter.
/// </summary>
internal sealed class OwnerChain(SchemeBuilder builder)
{
    private readonly Dictionary<string, string> _of = new(StringComparer.Ordinal);

    public void Declare(YamlMapping package)
    {
        foreach (var entry in new[] { "periods", "cases" }.SelectMany(s => (package[s] as YamlMapping)?.Entries ?? []))
        {
            if (entry.Value is YamlMapping form && form["of"] is YamlScalar of)
            {
                _of.TryAdd(entry.Name, of.Text);
            }
        }
    }

    /// <summary>The table that rows belong to: a subject, a table of periods or of cases. Null, and reported, when there is none or the chain never ends.</summary>
    public string? Read(YamlScalar? name)
    {
        if (name is null)
        {
            return null;
        }

        if (!IsOwner(name))
        {
            return null;
        }

        if (Columns(name.Text).Count > 0)
        {
            return name.Text;
        }

        builder.Context.Report(CheckingRules.EndlessOwners, name, name.Text);
        return null;
    }

    /// <summary>Whether a name is that of a table whose rows have names: a subject, a table of periods or of cases; reported when it is not.</summary>
    public bool IsOwner(YamlScalar name)
    {
        if (_of.ContainsKey(name.Text) || builder.SubjectNames.Contains(name.Text))
        {
            return true;
        }

        builder.ReportTable(name, [.. builder.SubjectNames, .. _of.Keys]);
        return false;
    }

    /// <summary>Whether the rows of a table are periods or cases.</summary>
    public bool IsGenerated(string name) => _of.ContainsKey(name);

    /// <summary>The columns of the data that lead to a row of the table, outermost first; empty where the chain leads to no subject.</summary>
    public IReadOnlyList<string> Columns(string of)
    {
        var columns = new List<string> { of };
        while (!builder.SubjectNames.Contains(columns[0]))
        {
            if (!_of.TryGetValue(columns[0], out var next) || columns.Contains(next))
            {
                return [];
            }

            columns.Insert(0, next);
        }

        return columns;
    }

    /// <summary>The tables that the rows of a table belong to, one after another, the nearest first.</summary>
    public IReadOnlyList<string> Above(string table)
    {
        var above = new List<string>();
        for (var at = Of(table); at is not null && !above.Contains(at); at = Of(at))
        {
            above.Add(at);
        }

        return above;

        string? Of(string name) => builder.Tables.GetValueOrDefault(name)?.Of;
    }

    /// <summary>The tables whose rows belong to those of a table, over however many in between.</summary>
    public IReadOnlyList<string> Below(string table) => [.. builder.Tables.Keys.Where(t => Above(t).Contains(table))];

    /// <summary>The link by which the rows of a table belong to those of a table above; null when they do not.</summary>
    public string? LinkTo(string table, string owner)
    {
        var above = Above(table);
        if (!above.Contains(owner) || above[0] == owner)
        {
            return above.Contains(owner) ? owner : null;
        }

        var path = above.TakeWhile(t => t != owner).Append(owner).ToList();
        var link = new ColumnId(table, string.Join('.', path));
        builder.RoleTargets.TryAdd(link, (owner, false));
        builder.Roles.TryAdd(link, new RoleDefinition
        {
            Table = table,
            Name = link.Name,
            To = owner,
            Path = path,
            IsOwnership = true,
            Origin = new NodeOrigin(link.Name, [], builder.Tables[table].Place),
        });
        return link.Name;
    }

    /// <summary>Puts the closed lists of periods and cases into the tables below them, once all are declared.</summary>
    public void SpreadLists()
    {
        var lists = builder.Tables.Values.Where(t => t.IsGenerated)
            .SelectMany(t => t.Fields.Where(f => f.Name == t.Name && f.Type is EnumerationType).Select(f => KeyValuePair.Create(t.Name, (EnumerationType)f.Type)))
            .ToDictionary(StringComparer.Ordinal);
        foreach (var table in builder.Tables.Values.Where(t => t.OwnerColumns.Any(lists.ContainsKey)).ToList())
        {
            builder.Tables[table.Name] = table with { OwnerLists = table.OwnerColumns.Where(lists.ContainsKey).ToDictionary(c => c, c => lists[c], StringComparer.Ordinal) };
        }
    }
}
