using System.Text.Json;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Explaining;

/// <summary>How the decisions on one row came about.</summary>
/// <example><code>Console.WriteLine(result.Explain("建设局").ToText(MessageLanguage.Chinese));</code></example>
public sealed class Explanation
{
    private Explanation(AppraisalResult result, string table, string row, IReadOnlyList<ExplanationStep> steps)
    {
        (Result, Table, Row, Steps) = (result, table, row, steps);
    }

    /// <summary>The result that is explained.</summary>
    public AppraisalResult Result { get; }

    /// <summary>The table of the row.</summary>
    public string Table { get; }

    /// <summary>The key of the row.</summary>
    public string Row { get; }

    /// <summary>The decisions on the row: grade, rank and score first, then those that are part of none of them.</summary>
    public IReadOnlyList<ExplanationStep> Steps { get; }

    /// <summary>All steps, each once, parents before children. Steps of other rows that were only looked at are followed too when asked for.</summary>
    /// <param name="withOtherRows">Whether to follow the rows of others that a rank or an allocation looked at.</param>
    public IEnumerable<ExplanationStep> AllSteps(bool withOtherRows = false)
    {
        var seen = new HashSet<ExplanationStep>(ReferenceEqualityComparer.Instance);
        var open = new Stack<ExplanationStep>(Steps.Reverse());
        while (open.TryPop(out var step))
        {
            if (!seen.Add(step))
            {
                continue;
            }

            yield return step;
            if (step.Kind != StepKind.Row || step.Node is AggregateNode || withOtherRows || step.Row == Row)
            {
                foreach (var child in step.Children.Reverse())
                {
                    open.Push(child);
                }
            }
        }
    }

    /// <summary>The explanation as plain text.</summary>
    public string ToText(MessageLanguage language) => ExplanationText.Render(this, language);

    /// <summary>The explanation as Markdown.</summary>
    public string ToMarkdown(MessageLanguage language) => ExplanationMarkdown.Render(this, language);

    /// <summary>The explanation as JSON; steps that occur several times are written once and referred to by id.</summary>
    public void WriteJson(Utf8JsonWriter writer) => ExplanationJson.Write(this, writer);

    internal static Explanation Of(AppraisalResult result, string table, string row, string? decision)
    {
        var number = result[table].RowOf(row);
        if (number < 0)
        {
            throw new KeyNotFoundException($"The table '{table}' has no row '{row}'.");
        }

        return Of(result, table, number, decision);
    }

    internal static Explanation Of(AppraisalResult result, string table, int number, string? decision)
    {
        var row = result[table].RowName(number);
        var builder = new ExplanationBuilder(result);
        var decisions = result.Scheme.Decisions.Where(d => d.Table == table).Select(d => d.Name).ToList();
        if (decision is not null && !decisions.Contains(decision))
        {
            throw new KeyNotFoundException($"The table '{table}' has no decision '{decision}'.");
        }

        var steps = decision is null ? Roots(result, table, number, decisions, builder) : [builder.Step(new(table, decision), number)];
        return new Explanation(result, table, row, steps);
    }

    private static IReadOnlyList<ExplanationStep> Roots(AppraisalResult result, string table, int row, IReadOnlyList<string> decisions, ExplanationBuilder builder)
    {
        var first = result.Scheme.Header.Results.Where(r => r.Of == table).SelectMany(r => new[] { r.Grade, r.Rank, r.Score }).OfType<string>();
        var consequences = result.Scheme.Decisions.Where(d => d.Table == table && d.Kind == DecisionKind.Consequence).Select(d => d.Name);
        var roots = first.Concat(consequences).Distinct().Select(d => builder.Step(new(table, d), row)).ToList();
        var reached = builder.Reached(roots);
        roots.AddRange(decisions.Concat(Reaching(result, table)).Distinct().Select(d => builder.Step(new(table, d), row)).Where(s => !reached.Contains(s) && !roots.Contains(s)));
        return roots;
    }

    /// <summary>Whom a record reaches by the outputs of a table: a column for each role, which no decision of the record holds.</summary>
    private static IEnumerable<string> Reaching(AppraisalResult result, string table) =>
        result.Scheme.Model.Nodes.Values.OfType<FindingNode>().Where(f => f.Target.Table == table && f.RowOf is not null).Select(f => f.Target.Name);
}
