using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Feel.DecisionTables;

/// <summary>A decision table, read once and evaluated for as many inputs as one likes.</summary>
/// <example><code>
/// var table = DecisionTable.Parse(definition, options);
/// var result = table.Evaluate(names);
/// </code></example>
public sealed class DecisionTable
{
    private readonly ParsedDecisionTable? _table;

    private DecisionTable(ParsedDecisionTable? table, IReadOnlyList<FeelDiagnostic> diagnostics)
    {
        _table = table;
        Diagnostics = diagnostics;
    }

    /// <summary>The faults of all texts; the table may be evaluated when there are none.</summary>
    public IReadOnlyList<FeelDiagnostic> Diagnostics { get; }

    /// <summary>Reads all texts of a table. Faults are diagnostics; the place of each is in its own text.</summary>
    /// <exception cref="ArgumentException">A row has another number of tests or outputs than the table has columns.</exception>
    public static DecisionTable Parse(DecisionTableDefinition definition, FeelParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (definition.Rows.Any(r => r.Tests.Count != definition.Inputs.Count || r.Outputs.Count != definition.Outputs.Count))
        {
            throw new ArgumentException("Each row needs a test for each input and an expression for each output.", nameof(definition));
        }

        var diagnostics = new List<FeelDiagnostic>();
        var table = new ParsedDecisionTable(
            definition.Policy,
            [.. definition.Inputs.Select(i => new ParsedInput(i.Expression, Expression(i.Expression), i.Type, Tests(i.Allowed), i.Allowed))],
            [.. definition.Outputs.Select(o => new ParsedOutput(o.Name, o.Type, [.. (o.Values ?? []).Select(Expression)], o.Default is null ? null : Expression(o.Default)))],
            [.. definition.Rows.Select(r => new ParsedRow([.. r.Tests.Select(t => Tests(t)!)], [.. r.Outputs.Select(Expression)]))]);
        return new(diagnostics.Count == 0 ? table : null, diagnostics);

        FeelNode Expression(string text) => Parsed(FeelParser.ParseExpression(text, options));

        FeelNode? Tests(string? text) => text is null ? null : Parsed(FeelParser.ParseUnaryTests(text, options));

        FeelNode Parsed(FeelParseResult result)
        {
            diagnostics.AddRange(result.Diagnostics);
            return result.Root ?? new NullNode(new(0, 0));
        }
    }

    /// <summary>Evaluates the table.</summary>
    /// <exception cref="InvalidOperationException">The table has diagnostics.</exception>
    /// <exception cref="FeelException">In strict mode a fault, such as no row that matches; in both modes a budget that is used up.</exception>
    public DecisionTableResult Evaluate(FeelNameLookup names, FeelEvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Evaluate(Scope.Of(names), new(options ?? FeelEvaluationOptions.Default));
    }

    internal DecisionTableResult Evaluate(Scope scope, Evaluation evaluation) =>
        new TableEvaluation(_table ?? throw new InvalidOperationException("The table has faults; see its diagnostics."), scope, evaluation).Run();
}
