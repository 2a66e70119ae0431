using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Parsing;

/// <summary>
/// Reads one form: reports unknown and missing keys against its shape, then hands out the values, each typed by its place.
/// A value that is not as it should be is reported and read as missing, so that reading goes on.
/// </summary>
internal sealed partial class FormReader
{
    private readonly YamlMapping _mapping;
    private static readonly char[] Commas = [',', '，'];
    private readonly FormShape _shape;

    private FormReader(string name, YamlMapping mapping, FormShape shape, ParsingContext context)
    {
        Name = name;
        _mapping = mapping;
        _shape = shape;
        Context = context;
    }

    /// <summary>The name that the scheme gives the form, or the form's own name.</summary>
    public string Name { get; }

    public ParsingContext Context { get; }

    public Place Place => _mapping.Place;

    /// <summary>Opens a form; null when there is no mapping at all.</summary>
    public static FormReader? Open(string name, YamlNode node, FormShape shape, ParsingContext context)
    {
        if (node is not YamlMapping mapping)
        {
            context.Report(ParsingRules.WrongShape, node, name, "一组键和值", "keys with values");
            return null;
        }

        var reader = new FormReader(name, mapping, shape, context);
        reader.CheckKeys();
        return reader;
    }

    public bool Has(string key) => _mapping.TryGet(key, out _);

    public YamlNode? Node(string key) => _mapping[key];

    public Place PlaceOf(string key) => _mapping[key]?.Place ?? Place;

    /// <summary>Where a key itself stands, for what is about all that stands behind it.</summary>
    public Place KeyPlaceOf(string key) => _mapping.Entries.FirstOrDefault(e => e.Name == key)?.Key.Place ?? Place;

    public void Report(DiagnosticRule rule, string key, params string[] arguments) =>
        Context.Report(rule, _mapping[key] ?? _mapping, arguments);

    /// <summary>Reports when more than one of the keys is there; the first that is, or null.</summary>
    public string? OneOf(params IReadOnlyList<string> keys)
    {
        var present = keys.Where(Has).ToList();
        if (present.Count > 1)
        {
            Report(ParsingRules.Conflict, present[1], Name, string.Join(", ", present));
        }

        return present.FirstOrDefault();
    }

    /// <summary>Whether a key was written that the form does not know, which is told already.</summary>
    public bool HasUnknownKey => _mapping.Entries.Any(e => _shape.Find(e.Name) is null);

    /// <summary>Whether the form is a decision of another section's kind: what else is said of it would be wrong.</summary>
    public bool IsOfAnotherSection => _mapping.Entries.Any(e => _shape.Find(e.Name) is null && KeySections.Of(_shape, e.Name).Count > 0);

    private void CheckKeys()
    {
        var isCut = false;
        foreach (var entry in _mapping.Entries)
        {
            // What YAML cut off a formula is no key, and the formula is told.
            isCut = entry.Value is YamlScalar { Text: "" } ? isCut : IsCutFormula(entry);
            if (_shape.Find(entry.Name) is not null || isCut)
            {
                continue;
            }

            if (Parsing.Identifiers.FullWidthIn(entry.Name) is { } fullWidth)
            {
                Context.Report(ParsingRules.FullWidth, entry.Key, entry.Name, fullWidth.ToString(), Parsing.Identifiers.ToHalfWidth(entry.Name));
                continue;
            }

            var names = _shape.Keys.Select(k => k.Name).ToList();
            var sections = string.Join(", ", KeySections.Of(_shape, entry.Name));
            var (chinese, english) = KeyAliases.KeyOf(_shape, entry.Name) is { } meant ? ($"改为 {meant}", $"write '{meant}'")
                : sections.Length > 0
                ? ($"它是 {sections} 里的键，把这一项写到那里去", $"it is a key of entries under {sections}: write the decision there")
                : ($"改为下列之一：{string.Join(", ", names)}", $"use one of: {string.Join(", ", names)}");
            Context.Report(ParsingRules.UnknownKey, entry.Key, names, entry.Name, Name, chinese, english);
        }

        foreach (var scalar in _mapping.Entries.Where(e => e.Value is YamlScalar s && IsListWithoutBrackets(_shape.Find(e.Name), s)).Select(e => (YamlScalar)e.Value))
        {
            Context.Report(ParsingRules.ListWithoutBrackets, scalar, scalar.Text, string.Join(", ", Parts(scalar).Select(p => p.Text)));
        }

        foreach (var key in _shape.Keys.Where(k => k.Required && !Has(k.Name)))
        {
            var options = key is { Kind: ValueKind.Choice, Words: { } words } ? string.Join(", ", words) : "";
            Context.Report(
                ParsingRules.MissingKey, _mapping, key.Name, Name,
                options.Length == 0 ? key.Chinese : $"{key.Chinese}，可选：{options}",
                options.Length == 0 ? key.English : $"{key.English}; one of: {options}");
        }
    }
}
