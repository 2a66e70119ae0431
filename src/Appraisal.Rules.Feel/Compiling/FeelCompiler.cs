using System.Linq.Expressions;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>Turns checked expressions into expression trees, for delegates and for loops over columns.</summary>
public static class FeelCompiler
{
    /// <summary>Compiles an expression.</summary>
    /// <param name="expression">Without diagnostics.</param>
    /// <param name="names">What stands for each name, in any lane; the machine form is that of <see cref="MachineForm"/>.</param>
    /// <param name="lane">The narrowest lane to use. A part that this lane does not provably hold takes the next that does.</param>
    /// <exception cref="ArgumentException">The expression has diagnostics.</exception>
    /// <example><code>FeelCompiler.Compile(checkedExpression, (name, type) => columns[name].At(row), FeelCompiler.LaneFor(checkedExpression))</code></example>
    public static CompiledValue Compile(CheckedExpression expression, FeelNameSupplier names, LaneKind lane)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new ExpressionEmission(Sound(expression), names, lane).EmitRoot();
    }

    /// <summary>The narrowest lane that provably holds every part of an expression without loss.</summary>
    /// <exception cref="ArgumentException">The expression has diagnostics.</exception>
    public static LaneKind LaneFor(CheckedExpression expression)
    {
        var emission = new ExpressionEmission(Sound(expression), Placeholder, LaneKind.ScaledInteger);
        emission.EmitRoot();
        return emission.Widest;
    }

    /// <summary>Brings a compiled value to a type and lane, such as those of the column that it is written to.</summary>
    /// <param name="value">What was compiled.</param>
    /// <param name="type">The type that is wanted.</param>
    /// <param name="lane">The lane that is wanted; null for the narrowest that holds the type.</param>
    public static CompiledValue Convert(CompiledValue value, FeelType type, NumericLane? lane = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new ValueEmission(new(LaneKind.ScaledInteger)).To(value, type, lane, default);
    }

    /// <summary>A compiled value as the interpreter holds it.</summary>
    public static Expression ToObject(CompiledValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Expression.Convert(ValueEmission.ToObject(value), typeof(object));
    }

    /// <summary>Compiles an expression without types, as the interpreter evaluates it: in the options' mode, names looked up when it runs.</summary>
    public static Expression<Func<FeelNameLookup, FeelEvaluationOptions, object?>> CompileStandard(FeelNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var names = Expression.Parameter(typeof(FeelNameLookup), "names");
        var options = Expression.Parameter(typeof(FeelEvaluationOptions), "options");
        var body = Expression.Invoke(
            CompileDynamic(root),
            Expression.Call(typeof(DynamicOperations), nameof(DynamicOperations.Start), null, options),
            Expression.Call(typeof(DynamicOperations), nameof(DynamicOperations.Lookup), null, names));
        return Expression.Lambda<Func<FeelNameLookup, FeelEvaluationOptions, object?>>(body, names, options);
    }

    /// <summary>The same inside a run that is under way.</summary>
    internal static Expression<Func<Interpretation, Scope, object?>> CompileDynamic(FeelNode root)
    {
        var scope = Expression.Parameter(typeof(Scope), "scope");
        var emission = new DynamicEmission(_ => null);
        return Expression.Lambda<Func<Interpretation, Scope, object?>>(emission.Emit(root, scope), emission.Run, scope);
    }

    private static CheckedExpression Sound(CheckedExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression.Diagnostics.Count == 0
            ? expression
            : throw new ArgumentException($"The expression has faults: {expression.Diagnostics[0]}", nameof(expression));
    }

    private static CompiledValue Placeholder(string name, FeelType type)
    {
        var lane = TypeRelations.WithoutNull(type) is NumberType number ? LaneProof.LaneOf(number.Shape, LaneKind.ScaledInteger) : (NumericLane?)null;
        return new(Expression.Parameter(MachineForm.Of(type, lane), name), type, lane);
    }
}
