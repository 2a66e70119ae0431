using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>A function of the standard, with all the ways in which it may be called.</summary>
public sealed class BuiltInFunction
{
    internal BuiltInFunction(string name, params IReadOnlyList<BuiltInSignature> signatures)
    {
        Name = name;
        Signatures = signatures;
    }

    internal BuiltInFunction(string name, IReadOnlyList<BuiltInParameter> parameters, FeelType result, Func<BuiltInCall, object?> body)
        : this(name, new BuiltInSignature(parameters, result, body))
    {
    }

    /// <summary>The name, with blanks where the standard has them.</summary>
    public string Name { get; }

    /// <summary>The ways in which the function may be called; the first that the arguments fit is taken.</summary>
    public IReadOnlyList<BuiltInSignature> Signatures { get; }

    /// <summary>True when the answer depends on the clock; strict mode refuses such a function.</summary>
    public bool DependsOnClock { get; internal init; }

    /// <summary>The name with the signatures.</summary>
    public override string ToString() => string.Join(", ", Signatures.Select(s => Name + s));
}
