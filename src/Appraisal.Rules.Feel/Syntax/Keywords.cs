using System.Collections.Frozen;

namespace Appraisal.Rules.Feel.Syntax;

/// <summary>The words that are no names.</summary>
internal static class Keywords
{
    public static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "between", "and", "or",
        "instance", "of", "function", "external", "true", "false", "null");

    /// <summary>Words that stand after an expression and so end it.</summary>
    public static readonly FrozenSet<string> Following = FrozenSet.Create(
        StringComparer.Ordinal, "then", "else", "in", "return", "satisfies", "between", "and", "or", "instance");
}
