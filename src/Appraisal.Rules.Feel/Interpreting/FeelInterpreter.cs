using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>Evaluates trees, plainly and step by step.</summary>
/// <remarks>A number is an <see cref="Values.ExactNumber"/> in both modes, a date a <see cref="DateOnly"/>, a list an
/// <see cref="IReadOnlyList{T}"/> of values, a context an <see cref="IReadOnlyDictionary{TKey, TValue}"/>. A name may also stand for
/// a decimal, a whole number, a date or a time of .NET; for what lies inside lists and contexts see <see cref="Values.FeelValues"/>.</remarks>
public static class FeelInterpreter
{
    /// <summary>Evaluates an expression, or the tests of a cell for the value named <c>?</c>.</summary>
    /// <exception cref="Diagnostics.FeelException">In strict mode a fault; in both modes a budget that is used up.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public static object? Evaluate(FeelNode root, FeelNameLookup names, FeelEvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(names);
        return new Interpretation(new(options ?? FeelEvaluationOptions.Default)).Evaluate(root, Scope.Of(names));
    }

    /// <summary>Evaluates a checked expression; texts of an ordered list compare by their places in it.</summary>
    /// <exception cref="Diagnostics.FeelException">A fault that could not be seen before, or a budget that is used up.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public static object? Evaluate(CheckedExpression expression, FeelNameLookup names, FeelEvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(names);
        var evaluation = new Evaluation(options ?? FeelEvaluationOptions.Default, expression.TypeOf);
        return new Interpretation(evaluation).Evaluate(expression.Root, Scope.Of(names));
    }
}
