using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>
/// Puts the entries of a base and of its extension together: those of the base in their order, dropped or replaced whole where the extension
/// says so with a reason, and then those that are new. Nothing is merged inside an entry.
/// </summary>
internal sealed class ExtensionMerging
{
    private readonly string _base;
    private readonly FormReader _form;
    private readonly ParsingContext _context;
    private readonly IReadOnlyDictionary<string, YamlScalar> _replaced;
    private readonly IReadOnlyDictionary<string, YamlScalar> _without;
    private readonly List<string> _paths = [];

    public ExtensionMerging(string baseId, FormReader form, ParsingContext context)
    {
        (_base, _form, _context) = (baseId, form, context);
        (_replaced, _without) = (Reasons("replaces"), Reasons("without"));
    }

    /// <summary>The names of the entries that are dropped, and where that is said.</summary>
    public IReadOnlyList<DroppedEntry> Dropped => [.. _without.Where(w => _paths.Contains(w.Key)).Select(w => new DroppedEntry(w.Key, w.Value.Place, w.Value.Excerpt))];

    public YamlMapping Merge(YamlMapping own, YamlMapping written)
    {
        var merged = new List<YamlEntry>();
        foreach (var entry in own.Entries.Where(e => ExtensionShapes.OwnKeys.Contains(e.Name)))
        {
            merged.Add(entry.Name == "extends" ? entry with { Value = WithSetsOf(written, (YamlMapping)entry.Value) } : entry);
        }

        foreach (var entry in written.Entries.Where(e => !ExtensionShapes.OwnKeys.Contains(e.Name)))
        {
            merged.Add(Section(entry, own.Entries.FirstOrDefault(e => e.Name == entry.Name)));
        }

        merged.AddRange(own.Entries.Where(e => !ExtensionShapes.OwnKeys.Contains(e.Name) && !written.TryGet(e.Name, out _)));
        ReportUnknown(own);
        return own.WithEntries(merged);
    }

    private YamlEntry Section(YamlEntry written, YamlEntry? own)
    {
        if (ExtensionShapes.WholeKeys.Contains(written.Name) || written.Value is not YamlMapping base_ || own is { Value: not YamlMapping })
        {
            return own ?? written;
        }

        var ownEntries = (own?.Value as YamlMapping)?.Entries ?? [];
        var entries = new List<YamlEntry>();
        foreach (var entry in base_.Entries)
        {
            var path = $"{written.Name}/{entry.Name}";
            _paths.Add(path);
            var anew = ownEntries.FirstOrDefault(e => e.Name == entry.Name);
            if (anew is not null && !_replaced.ContainsKey(path))
            {
                _context.Report(ExtensionRules.AlreadyThere, anew.Key, path, _base);
            }

            if (anew is not null || !_without.ContainsKey(path))
            {
                entries.Add(anew ?? entry);
            }
        }

        entries.AddRange(ownEntries.Where(e => !base_.TryGet(e.Name, out _)));
        return written with { Value = ((own?.Value as YamlMapping) ?? base_).WithEntries(entries) };
    }

    private void ReportUnknown(YamlMapping own)
    {
        foreach (var (path, name) in _replaced.Concat(_without))
        {
            if (!_paths.Contains(path))
            {
                _context.Report(ExtensionRules.NoSuchEntry, name, _paths, path, _base, _paths.FirstOrDefault() ?? "composite/总分");
            }
        }

        foreach (var (path, name) in _replaced.Where(r => _paths.Contains(r.Key)))
        {
            var parts = path.Split('/', 2);
            if ((own[parts[0]] as YamlMapping)?[parts[1]] is null)
            {
                _context.Report(ExtensionRules.NotWrittenAnew, name, path);
            }
        }
    }

    /// <summary>What the base sets of its own base holds too, unless this one sets it anew.</summary>
    private static YamlMapping WithSetsOf(YamlMapping written, YamlMapping extends)
    {
        if ((written["extends"] as YamlMapping)?.Entries.FirstOrDefault(e => e.Name == "set") is not { Value: YamlMapping inherited } set)
        {
            return extends;
        }

        var own = extends["set"] as YamlMapping;
        var all = (own ?? inherited).WithEntries([.. own?.Entries ?? [], .. inherited.Entries.Where(e => own is null || !own.TryGet(e.Name, out _))]);
        return extends.WithEntries([.. extends.Entries.Where(e => e.Name != "set"), set with { Value = all }]);
    }

    /// <summary>Paths with their reasons; what has no reason is reported.</summary>
    private IReadOnlyDictionary<string, YamlScalar> Reasons(string key)
    {
        if (_form.Node(key) is not { } node)
        {
            return new Dictionary<string, YamlScalar>();
        }

        if (node is YamlMapping mapping && mapping.Entries.All(e => e.Value is YamlScalar { Text.Length: > 0 }))
        {
            return mapping.Entries.ToDictionary(e => e.Name, e => e.Key, StringComparer.Ordinal);
        }

        _context.Report(ParsingRules.WrongShape, node, key, "“部分/名称: 理由”", "'section/name: reason'");
        return new Dictionary<string, YamlScalar>();
    }
}
