using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>The names that an expression sees: the inner hide the outer.</summary>
internal abstract class Scope
{
    /// <summary>The name of the tested value.</summary>
    public const string TestedValue = "?";

    public static Scope Of(FeelNameLookup names) => new Root(names);

    public Scope With(string name, object? value) => new Variable(this, name, value);

    /// <summary>The entries of a context stand as names of their own.</summary>
    public Scope WithEntries(IReadOnlyDictionary<string, object?> entries) => new Entries(this, entries);

    public bool TryGet(string name, out object? value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.TryGetOwn(name, out value))
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    private Scope? Outer { get; init; }

    private protected abstract bool TryGetOwn(string name, out object? value);

    private sealed class Root(FeelNameLookup names) : Scope
    {
        private protected override bool TryGetOwn(string name, out object? value)
        {
            var found = names(name, out value);
            value = FeelValues.Scalar(value);
            return found;
        }
    }

    private sealed class Variable : Scope
    {
        private readonly string _name;
        private readonly object? _value;

        public Variable(Scope outer, string name, object? value)
        {
            Outer = outer;
            _name = name;
            _value = value;
        }

        private protected override bool TryGetOwn(string name, out object? value)
        {
            value = _value;
            return name == _name;
        }
    }

    private sealed class Entries : Scope
    {
        private readonly IReadOnlyDictionary<string, object?> _entries;

        public Entries(Scope outer, IReadOnlyDictionary<string, object?> entries)
        {
            Outer = outer;
            _entries = entries;
        }

        private protected override bool TryGetOwn(string name, out object? value) => _entries.TryGetValue(name, out value);
    }
}
