using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>One way in which a built-in function may be called.</summary>
public sealed record BuiltInSignature
{
    internal BuiltInSignature(IReadOnlyList<BuiltInParameter> parameters, FeelType result, Func<BuiltInCall, object?> body, bool variadic = false)
    {
        Parameters = parameters;
        Result = result;
        Body = body;
        IsVariadic = variadic;
    }

    /// <summary>The parameters, in order.</summary>
    public IReadOnlyList<BuiltInParameter> Parameters { get; }

    /// <summary>What the function gives; <see cref="FeelType.Any"/> where that depends on the arguments.</summary>
    public FeelType Result { get; }

    /// <summary>True when the last parameter takes one or more arguments, each of its type.</summary>
    public bool IsVariadic { get; }

    /// <summary>How many arguments must be there.</summary>
    public int RequiredCount => Parameters.Count(p => p.Required);

    internal Func<BuiltInCall, object?> Body { get; }

    /// <summary>The parameters with their types, as a reader would write them.</summary>
    public override string ToString()
    {
        var parameters = Parameters.Select(p => $"{p.Name}{(p.Required ? "" : "?")}: {p.Type}");
        return $"({string.Join(", ", parameters)}{(IsVariadic ? ", …" : "")})";
    }
}
