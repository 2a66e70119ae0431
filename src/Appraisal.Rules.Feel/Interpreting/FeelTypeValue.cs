using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>A type of the user's own, as a name lookup gives it, so that <c>x instance of tMoney</c> finds it.</summary>
/// <param name="Type">The type.</param>
public sealed record FeelTypeValue(FeelType Type)
{
    /// <summary>Under this name a lookup is asked for a type; no expression can write it.</summary>
    public static string ScopeName(string typeName) => "type:" + typeName;
}
