using System.Linq.Expressions;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>A division that is not carried out: both parts are scaled integers, the lower one always positive.</summary>
/// <param name="Numerator">What is divided.</param>
/// <param name="Denominator">By what.</param>
/// <param name="Bindings">The variables that both use, in the order in which they get their values.</param>
internal sealed record Quotient(
    CompiledValue Numerator, CompiledValue Denominator, IReadOnlyList<(ParameterExpression Variable, Expression Value)> Bindings)
{
    /// <summary>An expression of the parts, with the variables that they use.</summary>
    public Expression Bound(Expression body, params IEnumerable<Quotient> others)
    {
        var bindings = Bindings.Concat(others.SelectMany(o => o.Bindings)).ToList();
        return Expression.Block(bindings.Select(b => b.Variable), [.. bindings.Select(b => Expression.Assign(b.Variable, b.Value)), body]);
    }
}
