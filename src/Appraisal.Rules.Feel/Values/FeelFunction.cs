using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;

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

    /// <summary>How many arguments the function may take by position.</summary>
    internal abstract bool Takes(int count);
}
