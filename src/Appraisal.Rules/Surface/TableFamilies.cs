using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// Records that several subject tables have alike (<c>of: [单位, 科室]</c>): a table for each, named with the owner before the common name.
/// Where a scheme says the common name, each of its decisions means its own table.
/// </summary>
internal sealed class TableFamilies
{
    private readonly Dictionary<string, IReadOnlyList<(string Owner, string Table)>> _members = new(StringComparer.Ordinal);

    /// <summary>The common names.</summary>
    public IEnumerable<string> Names => _members.Keys;

    /// <summary>The entries of a section with the table that each declares, once for each owner.</summary>
    public static IEnumerable<(string Table, YamlScalar? Owner, YamlEntry Entry, FormReader Form)> Tables(YamlMapping package, string section, FormShape shape, SchemeBuilder builder)
    {
        foreach (var (entry, form) in TableForms.Forms(package, section, shape, builder))
        {
            if (form.Node("of") is not YamlSequence)
            {
                yield return (entry.Name, form.Scalar("of"), entry, form);
                continue;
            }

            foreach (var owner in form.ScalarsOf("of"))
            {
                yield return (TableDefinition.NameOf(entry.Name, owner.Text), owner, entry, form);
            }
        }
    }

    public void Declare(YamlMapping package, string section)
    {
        foreach (var entry in (package[section] as YamlMapping)?.Entries ?? [])
        {
            if (entry.Value is YamlMapping form && form["of"] is YamlSequence owners)
            {
                _members[entry.Name] = [.. owners.Items.OfType<YamlScalar>().Select(o => (o.Text, TableDefinition.NameOf(entry.Name, o.Text)))];
            }
        }
    }

    /// <summary>The tables behind a name: those of a family, else the name itself.</summary>
    public IReadOnlyList<string> TablesOf(string name) => _members.TryGetValue(name, out var members) ? [.. members.Select(m => m.Table)] : [name];

    /// <summary>The subject tables whose rows the tables behind a name belong to; empty for what is no family.</summary>
    public IReadOnlyList<string> OwnersOf(string name) => _members.TryGetValue(name, out var members) ? [.. members.Select(m => m.Owner)] : [];

    /// <summary>What a name means in a table: of a family the table that is its own or belongs to it, else the name itself.</summary>
    public string InScope(string name, string table) =>
        _members.TryGetValue(name, out var members) ? members.FirstOrDefault(m => m.Table == table || m.Owner == table).Table ?? name : name;
}
