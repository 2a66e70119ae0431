using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.DecisionTables;

/// <summary>A decision table whose texts are trees.</summary>
internal sealed record ParsedDecisionTable(
    HitPolicy Policy, IReadOnlyList<ParsedInput> Inputs, IReadOnlyList<ParsedOutput> Outputs, IReadOnlyList<ParsedRow> Rows);

internal sealed record ParsedInput(string Text, FeelNode Expression, FeelType? Type, FeelNode? Allowed, string? AllowedText);

internal sealed record ParsedOutput(string Name, FeelType? Type, IReadOnlyList<FeelNode> Values, FeelNode? Default);

internal sealed record ParsedRow(IReadOnlyList<FeelNode> Tests, IReadOnlyList<FeelNode> Outputs);
