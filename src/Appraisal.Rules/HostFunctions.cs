using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules;

/// <summary>
/// The functions that a host brings for schemes that call them. A scheme declares under <c>functions</c> what each takes and gives; here is what
/// computes it. Keep one object for all runs: schemes keep what they compiled for it.
/// </summary>
/// <example>
/// <code>
/// var functions = new HostFunctions().Add("个人所得税", a => Tax((ExactNumber)a[0]!));
/// var result = scheme.Appraise(data, new AppraisalOptions { Functions = functions });
/// </code>
/// </example>
public sealed class HostFunctions
{
    private readonly Dictionary<string, Func<IReadOnlyList<object?>, object?>> _bodies = new(StringComparer.Ordinal);

    /// <summary>The names, in the order in which they were added.</summary>
    public IReadOnlyCollection<string> Names => _bodies.Keys;

    /// <summary>Adds a function. It must give the same answer for the same arguments, and may be called from several threads.</summary>
    /// <param name="name">The name that the scheme declares.</param>
    /// <param name="body">
    /// Takes FEEL values (<see cref="ExactNumber"/>, text, boolean, date) in the order of the declaration; gives one, or a decimal or whole number. A binary
    /// float is a fault of the formula, as is an exception.
    /// </param>
    /// <exception cref="ArgumentException">There is a function of this name already.</exception>
    public HostFunctions Add(string name, Func<IReadOnlyList<object?>, object?> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(body);
        _bodies.Add(name, body);
        return this;
    }

    /// <summary>The functions that a scheme declares, as FEEL calls them.</summary>
    internal IReadOnlyDictionary<string, HostFunction> For(SchemeModel model) =>
        model.Functions.Values.Where(f => _bodies.ContainsKey(f.Name)).ToDictionary(f => f.Name, f => new HostFunction(f.Name, f.Type, _bodies[f.Name]), StringComparer.Ordinal);

    /// <summary>The functions that a scheme declares and that nobody has brought.</summary>
    internal static IEnumerable<Diagnostic> Missing(SchemeModel model, HostFunctions? functions) =>
        model.Functions.Values
            .Where(f => functions?._bodies.ContainsKey(f.Name) is not true)
            .Select(f => new Diagnostic(CheckingRules.FunctionMissing, f.Place, f.Name) { Clauses = f.Clauses });
}
