using System.Diagnostics.CodeAnalysis;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>The names in reach of a place, and the optional values that were tested on the way there. Immutable.</summary>
internal sealed class TypeEnvironment
{
    private readonly TypeEnvironment? _outer;
    private readonly IFeelScope? _scope;
    private readonly IReadOnlyDictionary<string, FeelType> _locals;
    private readonly IReadOnlySet<string> _present;

    public TypeEnvironment(IFeelScope scope)
        : this(null, scope, new Dictionary<string, FeelType>(), new HashSet<string>())
    {
    }

    private TypeEnvironment(
        TypeEnvironment? outer, IFeelScope? scope, IReadOnlyDictionary<string, FeelType> locals, IReadOnlySet<string> present)
    {
        _outer = outer;
        _scope = scope;
        _locals = locals;
        _present = present;
    }

    public IEnumerable<string> Names => _locals.Keys.Concat(_outer?.Names ?? _scope!.Names);

    public TypeEnvironment With(IReadOnlyDictionary<string, FeelType> locals) => new(this, null, locals, new HashSet<string>());

    public TypeEnvironment With(string name, FeelType type) => With(new Dictionary<string, FeelType> { [name] = type });

    /// <summary>The same names where the given paths are known to hold a value.</summary>
    public TypeEnvironment WherePresent(IReadOnlySet<string> paths) =>
        paths.Count == 0 ? this : new(this, null, new Dictionary<string, FeelType>(), paths);

    public bool TryGetType(string name, [NotNullWhen(true)] out FeelType? type) =>
        _locals.TryGetValue(name, out type) || (_outer?.TryGetType(name, out type) ?? _scope!.TryGetType(name, out type));

    public bool IsPresent(string path)
    {
        if (_present.Contains(path))
        {
            return true;
        }

        // A local variable is another thing than a name of the same spelling that was tested outside.
        var root = path.Split(NodePaths.Separator)[0];
        return _outer is not null && !_locals.ContainsKey(root) && _outer.IsPresent(path);
    }
}
