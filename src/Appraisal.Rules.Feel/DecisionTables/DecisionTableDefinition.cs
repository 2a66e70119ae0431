using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.DecisionTables;

/// <summary>A decision table as written: all expressions and tests are texts.</summary>
/// <param name="Policy">What to answer when several rows match.</param>
/// <param name="Inputs">The input columns.</param>
/// <param name="Outputs">The output columns.</param>
/// <param name="Rows">The rows.</param>
public sealed record DecisionTableDefinition(
    HitPolicy Policy,
    IReadOnlyList<DecisionTableInput> Inputs,
    IReadOnlyList<DecisionTableOutput> Outputs,
    IReadOnlyList<DecisionTableRow> Rows);

/// <summary>An input column.</summary>
/// <param name="Expression">The FEEL expression that gives the tested value.</param>
/// <param name="Type">The type that the value is coerced to; null for any.</param>
/// <param name="Allowed">Tests that the value must pass; null for none.</param>
public sealed record DecisionTableInput(string Expression, FeelType? Type = null, string? Allowed = null);

/// <summary>An output column.</summary>
/// <param name="Name">The entry of the result; plays no part in a table with one output.</param>
/// <param name="Type">The type that the value is coerced to; null for any.</param>
/// <param name="Values">The values in the order of their priority, as FEEL texts.</param>
/// <param name="Default">The FEEL text of the value when no row matches; null for none.</param>
public sealed record DecisionTableOutput(string Name, FeelType? Type = null, IReadOnlyList<string>? Values = null, string? Default = null);

/// <summary>A row: a test for each input, an expression for each output.</summary>
/// <param name="Tests">Unary tests; <c>-</c> holds always.</param>
/// <param name="Outputs">FEEL expressions.</param>
public sealed record DecisionTableRow(IReadOnlyList<string> Tests, IReadOnlyList<string> Outputs);
