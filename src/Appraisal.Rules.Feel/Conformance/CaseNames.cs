using System.Text.Json;
using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Feel.Conformance;

/// <summary>Gathers the names that the texts of a case may use, as far as they are known before a text is read.</summary>
internal sealed class CaseNames
{
    private readonly HashSet<string> _names;

    public CaseNames() => _names = new(StringComparer.Ordinal);

    private CaseNames(IEnumerable<string> names) => _names = new(names, StringComparer.Ordinal);

    public IReadOnlyCollection<string> All => _names;

    /// <summary>The same names in a block of their own.</summary>
    public CaseNames Inner() => new(_names);

    public void Add(string name) => _names.Add(name);

    /// <summary>The keys of all contexts inside a value.</summary>
    public void AddKeysOf(object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> context:
                foreach (var (key, entry) in context)
                {
                    Add(key);
                    AddKeysOf(entry);
                }

                break;
            case IReadOnlyList<object?> list:
                foreach (var item in list)
                {
                    AddKeysOf(item);
                }

                break;
        }
    }

    /// <summary>The keys of all contexts that a tree writes.</summary>
    public void AddKeysOf(FeelNode tree)
    {
        foreach (var entry in tree.DescendantsAndSelf().OfType<ContextNode>().SelectMany(c => c.Entries))
        {
            Add(entry.Key);
        }
    }

    /// <summary>The entries of all context types inside a type.</summary>
    public void AddEntriesOf(JsonElement type)
    {
        if (type.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in type.EnumerateObject())
            {
                Add(property.Name);
                AddEntriesOf(property.Value);
            }
        }
    }
}
