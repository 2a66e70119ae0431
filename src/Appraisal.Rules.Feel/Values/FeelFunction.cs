using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Values;

/// <summary>A function as a value: built in, or written in FEEL.</summary>
public abstract class FeelFunction
{
    private protected FeelFunction(string name) => Name = name;

    /// <summary>The name; empty for a function without one.</summary>
    public string Name { get; }

    /// <summary>Calls the function with arguments by position.</summary>
    internal abstract object? Invoke(Evaluation evaluation, TextSpan span, object?[] arguments);

    /// <summary>Calls the function with arguments by name.</summary>
    internal abstract object? Invoke(Evaluation evaluation, TextSpan span, IReadOnlyList<(string Name, object? Value)> arguments);

    /// <summary>Whether the function may be called with arguments of these types, by position.</summary>
    internal abstract bool Takes(IReadOnlyList<FeelType> types);
}
