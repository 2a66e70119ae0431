using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Feel;

/// <summary>What became of a text.</summary>
/// <param name="Text">The text as given.</param>
/// <param name="Root">The tree; null when the text does not parse.</param>
/// <param name="Diagnostics">What is wrong; empty when the text parses.</param>
public sealed record FeelParseResult(string Text, FeelNode? Root, IReadOnlyList<FeelDiagnostic> Diagnostics);
