using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Benchmarks;

/// <summary>A typical scoring expression, and the same by hand.</summary>
/// <param name="Text">In FEEL.</param>
/// <param name="ByHand">One loop of C# over decimals; gives its results.</param>
/// <param name="Expected">The type that the place of the formula asks for.</param>
internal sealed record ScoringRule(string Text, Func<ScoringColumns, Func<Array>> ByHand, FeelType? Expected = null);
