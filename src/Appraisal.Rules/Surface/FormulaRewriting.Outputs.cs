using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Surface;

/// <content>Outputs of tables that give several things: <c>违规处理.扣分</c>, where the name is wrong or the table is.</content>
internal sealed partial class FormulaRewriting
{
    /// <summary>Reports a name that begins with such a table and means none of the columns of this one; false for other names.</summary>
    private bool ReportOutput(FeelNode node, string decision, string? output, string table)
    {
        if (builder.HasColumn(table, decision) || IsParameter(decision) || !builder.Outputs.TryGetValue(decision, out var outputs))
        {
            return false;
        }

        if (builder.BrokenOutputs.Contains($"{decision}.{output}"))
        {
            return true;
        }

        var names = outputs.Select(o => o.Name).ToList();
        var (place, excerpt) = _text.Locate(node.Span);
        var diagnostic = output is null ? new Diagnostic(CheckingRules.OutputNotNamed, place, decision, string.Join("、", names))
            : outputs.FirstOrDefault(o => o.Name == $"{decision}.{output}") is { Name: not null } elsewhere ? new Diagnostic(CheckingRules.OutputElsewhere, place, elsewhere.Name, elsewhere.Table, table)
            : new Diagnostic(CheckingRules.NoSuchOutput, place, output, decision, string.Join("、", names.Select(n => n[(decision.Length + 1)..])))
            {
                Suggestions = NearNames.Of(output, names.Select(n => n[(decision.Length + 1)..])),
            };
        builder.Context.Diagnostics.Add(diagnostic with { Excerpt = excerpt, Clauses = origin.Clauses });
        return true;
    }
}
