using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>Collects the faults of scenario files, each with the line that holds it.</summary>
internal sealed class ScenarioDiagnostics
{
    private readonly List<Diagnostic> _items = [];

    /// <summary>How many there are by now.</summary>
    public int Count => _items.Count;

    /// <summary>The faults by file, line and column; equal ones once.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
    [
        .. _items
            .OrderBy(d => ((TextPlace)d.Place).File, StringComparer.Ordinal)
            .ThenBy(d => ((TextPlace)d.Place).Line)
            .ThenBy(d => ((TextPlace)d.Place).Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .DistinctBy(d => (d.Code, d.Place, string.Join('\u001f', d.Arguments))),
    ];

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    public void Report(DiagnosticRule rule, YamlNode node, params string[] arguments) =>
        _items.Add(new Diagnostic(rule, node.Place, arguments) { Excerpt = node.Excerpt });

    /// <summary>Reports a wrong name with the nearest right ones.</summary>
    public void ReportName(DiagnosticRule rule, YamlScalar name, IEnumerable<string> right, params string[] arguments) =>
        _items.Add(new Diagnostic(rule, name.Place, [name.Text, .. arguments]) { Excerpt = name.Excerpt, Suggestions = NearNames.Of(name.Text, right) });

    /// <summary>Reports the keys of a mapping that its form does not have.</summary>
    public void CheckKeys(YamlMapping mapping, string name, FormShape form) => CheckKeys(mapping, name, [.. form.Keys.Select(k => k.Name)]);

    /// <summary>Reports the keys of a mapping that are none of those that may stand there.</summary>
    public void CheckKeys(YamlMapping mapping, string name, IReadOnlyList<string> keys)
    {
        foreach (var entry in mapping.Entries.Where(e => !keys.Contains(e.Name)))
        {
            ReportName(ScenarioRules.UnknownKey, entry.Key, keys, name, string.Join(", ", keys));
        }
    }

    /// <summary>The node as a mapping; reported and null when it is none.</summary>
    public YamlMapping? Mapping(YamlNode node, string name)
    {
        if (node is YamlMapping mapping)
        {
            return mapping;
        }

        Report(ScenarioRules.WrongShape, node, name, "一组键和值", "keys with values");
        return null;
    }

    /// <summary>The node as a list; reported and null when it is none.</summary>
    public YamlSequence? List(YamlNode node, string name)
    {
        if (node is YamlSequence list)
        {
            return list;
        }

        Report(ScenarioRules.WrongShape, node, name, "一个列表", "a list");
        return null;
    }

    /// <summary>A text, or a list of texts; others are reported.</summary>
    public IReadOnlyList<YamlScalar> Texts(YamlNode? node, string name)
    {
        var items = node switch { null => [], YamlSequence list => list.Items, var one => [one] };
        foreach (var other in items.Where(i => i is not YamlScalar))
        {
            Report(ScenarioRules.WrongShape, other, name, "文字", "text");
        }

        return [.. items.OfType<YamlScalar>()];
    }
}
