using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Documenting;

/// <summary>A section of a scheme as it is written: its name and its entries.</summary>
internal sealed record SchemeSection(string Name, YamlNode Node)
{
    /// <summary>The named entries; empty for a section that is a list or a text.</summary>
    public IReadOnlyList<YamlEntry> Entries => [.. ((Node as YamlMapping)?.Entries ?? []).SelectMany(Tables)];

    /// <summary>The entry with a key; of records that several subjects have, the first of their tables.</summary>
    public YamlEntry Find(string key) => Tables(((YamlMapping)Node).Entries.First(e => e.Name == key)).First();

    /// <summary>Records that several subjects have alike stand on the page as the tables that they are.</summary>
    private IEnumerable<YamlEntry> Tables(YamlEntry entry) => Name == "records" && (entry.Value as YamlMapping)?["of"] is YamlSequence owners
        ? owners.Items.OfType<YamlScalar>().Select(o => entry with { Key = entry.Key.WithText(TableDefinition.NameOf(entry.Name, o.Text)) })
        : [entry];

    /// <summary>The shape of an entry; null where the language gives it none.</summary>
    public FormShape? ShapeOf(YamlEntry entry) => FormWriting.ShapeOf(Shapes.Package.Find(Name), entry.Value);

    /// <summary>Whether an entry is a decision: those have a label, and nothing else has.</summary>
    public bool IsDecision(YamlEntry entry) => ShapeOf(entry)?.Find("label") is not null;
}

/// <summary>The sections of a scheme, in the order in which the scheme has them.</summary>
internal static class SchemeSections
{
    private static readonly HashSet<string> Head = new(StringComparer.Ordinal) { "document", "result" };

    public static IReadOnlyList<SchemeSection> Of(AppraisalScheme scheme) => scheme.Package.Scheme is YamlMapping root
        ? [.. root.Entries.Where(e => e.Value is not YamlScalar && !Head.Contains(e.Name)).Select(e => new SchemeSection(e.Name, e.Value))]
        : [];
}
