using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>
/// Names of a scheme that entries with faults declare or may have meant to declare. That they stand for nothing known is told at those
/// entries, so nothing is said of formulas that use them.
/// </summary>
internal static class SuspectNames
{
    public static IReadOnlySet<string> In(YamlMapping package, IReadOnlyList<Diagnostic> diagnostics)
    {
        var faults = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Place).OfType<TextPlace>().ToList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in package.Entries)
        {
            var entries = section.Value is YamlMapping forms ? forms.Entries : [section];
            foreach (var entry in entries.Where(e => faults.Exists(f => IsIn(f, e))))
            {
                names.Add(DecisionForm.NameIn(entry.Name));
                AddKeys(entry.Value, names);
            }
        }

        return names;
    }

    /// <summary>The names of all entries.</summary>
    public static IEnumerable<string> Entries(YamlMapping package) =>
        package.Entries.SelectMany(s => (s.Value as YamlMapping)?.Entries ?? []).Select(e => DecisionForm.NameIn(e.Name));

    /// <summary>Tables whose fields cannot be read at all: any name may be one of theirs.</summary>
    public static IReadOnlySet<string> OpaqueTables(YamlMapping package) =>
        package.Entries.Where(s => Shapes.Package.Find(s.Name)?.Form?.Invoke().Find("fields") is not null).SelectMany(s => (s.Value as YamlMapping)?.Entries ?? [])
            .Where(e => e.Value is not YamlMapping table || table.TryGet("fields", out var fields) && fields is not YamlMapping)
            .Select(e => e.Name).ToHashSet(StringComparer.Ordinal);

    private static bool IsIn(TextPlace place, YamlEntry entry)
    {
        var (source, last) = (entry.Value.Source, entry.Value.Source.PlaceAt(entry.Value.End, 0).Line);
        return place.File == source.File && place.Line >= entry.Key.Place.Line && place.Line <= last;
    }

    private static void AddKeys(YamlNode node, HashSet<string> names)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    names.Add(entry.Name);
                    AddKeys(entry.Value, names);
                }

                break;
            case YamlSequence list:
                foreach (var item in list.Items)
                {
                    AddKeys(item, names);
                }

                // A list may name columns, such as those that a history keeps.
                names.UnionWith(list.Items.OfType<YamlScalar>().Select(i => i.Text));
                break;
        }
    }
}
