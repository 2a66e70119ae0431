using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>A number that a node needs besides its columns: a constant, a parameter's value, or a column of the same row.</summary>
internal abstract record Operand(Place Place);

/// <summary>A number that stands in the scheme.</summary>
internal sealed record ConstantOperand(ExactNumber Value, Place Place) : Operand(Place);

/// <summary>A parameter or assumption, by name.</summary>
internal sealed record ParameterOperand(string Name, Place Place) : Operand(Place);

/// <summary>A column of the same row.</summary>
internal sealed record ColumnOperand(ColumnId Column, Place Place) : Operand(Place);

/// <summary>A choice of the language (ties, rounding, barred place): a word of it, or the assumption that names one.</summary>
/// <param name="Text">The word, or the assumption's name.</param>
/// <param name="IsParameter">True when <paramref name="Text"/> names an assumption or parameter.</param>
/// <param name="Allowed">The words that may stand here.</param>
/// <param name="Place">Where the scheme says it.</param>
internal sealed record Choice(string Text, bool IsParameter, IReadOnlyList<string> Allowed, Place Place);

/// <summary>How a number is rounded.</summary>
internal sealed record RoundingRule(Operand Places, Choice Mode);

/// <summary>The words for rounding modes.</summary>
internal static class RoundingWords
{
    public static readonly IReadOnlyList<string> All = ["half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"];

    public static RoundingMode ModeOf(string word) => (RoundingMode)All.ToList().IndexOf(word);
}
