namespace Appraisal.Rules.Parsing;

/// <summary>The keys of one form of the language: what its reader accepts, its page lists and its schema publishes.</summary>
/// <param name="Name">What the form is called.</param>
/// <param name="Keys">Its keys, in the order in which they are told.</param>
public sealed record FormShape(string Name, params IReadOnlyList<KeyShape> Keys)
{
    /// <summary>What stands behind any other key, in forms whose author chooses keys; null where none may stand.</summary>
    public KeyShape? Others { get; init; }

    /// <summary>Groups of keys of which at least one must stand.</summary>
    public IReadOnlyList<IReadOnlyList<string>> NeedsOneOf { get; init; } = [];

    /// <summary>Groups of keys of which no two may stand together.</summary>
    public IReadOnlyList<IReadOnlyList<string>> AllowsOneOf { get; init; } = [];

    /// <summary>The key of this name.</summary>
    public KeyShape? Find(string key) => Keys.FirstOrDefault(k => k.Name == key);

    /// <summary>This form with more keys, and none beside them.</summary>
    internal FormShape With(string name, params IReadOnlyList<KeyShape> keys) => new(name, [.. Keys, .. keys]);
}
