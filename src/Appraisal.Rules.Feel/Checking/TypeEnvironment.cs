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
    private readonly FeelTest? _test;

    public TypeEnvironment(IFeelScope scope)
        : this(null, scope, new Dictionary<string, FeelType>(), new HashSet<string>())
    {
    }

    private TypeEnvironment(
        TypeEnvironment? outer, IFeelScope? scope, IReadOnlyDictionary<string, FeelType> locals, IReadOnlySet<string> present, FeelTest? test = null)
    {
        _test = test;
        _outer = outer;
        _scope = scope;
        _locals = locals;
        _present = present;
    }

    public IEnumerable<string> Names => _locals.Keys.Concat(_outer?.Names ?? _scope!.Names);

    public TypeEnvironment With(IReadOnlyDictionary<string, FeelType> locals) => new(this, null, locals, new HashSet<string>());

    public TypeEnvironment With(string name, FeelType type) => With(new Dictionary<string, FeelType> { [name] = type });

    /// <summary>The same names where a condition came out as given.</summary>
    public TypeEnvironment After(FeelNode condition, bool holds) =>
        new(this, null, new Dictionary<string, FeelType>(), Narrowing.PresentWhen(condition, holds), new FeelTest(condition, holds));

    public bool TryGetType(string name, [NotNullWhen(true)] out FeelType? type) =>
        _locals.TryGetValue(name, out type) || (_outer?.TryGetType(name, out type) ?? _scope!.TryGetType(name, out type));

    /// <summary>Whether a list by this name has an order of its own.</summary>
    public bool HasOrder(string name) => !_locals.ContainsKey(name) && (_outer?.HasOrder(name) ?? _scope!.HasOrder(name));

    public bool IsPresent(string path) => IsPresent(path, []);

    private bool IsPresent(string path, List<FeelTest> tests)
    {
        if (_present.Contains(path))
        {
            return true;
        }

        // A local variable is another thing than a name of the same spelling that was tested outside.
        var root = path.Split(NodePaths.Separator)[0];
        if (_locals.ContainsKey(root))
        {
            return false;
        }

        // Inside a loop a test may speak of the loop's own variable.
        if (_locals.Count > 0)
        {
            tests.Clear();
        }

        if (_test is { } test)
        {
            tests.Add(test);
        }

        return _outer?.IsPresent(path, tests) ?? _scope is IFeelConditions conditions && conditions.IsPresent(path, tests);
    }
}
