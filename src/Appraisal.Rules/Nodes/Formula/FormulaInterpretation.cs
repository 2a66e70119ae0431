using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Evaluates a formula for a row by FEEL's interpreter.</summary>
internal static class FormulaInterpretation
{
    // The code of the FEEL package for a division by zero.
    private const string DivisionByZero = "FEEL3002";

    public static object? Of(FormulaNode node, int row, Interpreter run) => Of(node, row, run, null);

    /// <summary>The names that are looked at for a row: of <c>if</c>, <c>and</c> and <c>or</c> only what decides.</summary>
    public static HashSet<string> NamesRead(FormulaNode node, int row, Interpreter run)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Of(node, row, run, names);
        return names;
    }

    private static object? Of(FormulaNode node, int row, Interpreter run, HashSet<string>? looked)
    {
        var options = new FeelEvaluationOptions { Mode = FeelMode.Strict, Cancellation = run.Cancellation };
        try
        {
            return FeelInterpreter.Evaluate(run.Scheme.Formulas[node.Target], Lookup, options);
        }
        catch (FeelException fault)
        {
            throw new RunFault(FaultOf(node, run.NameOf(node.Target.Table, row), fault.Diagnostic));
        }

        bool Lookup(string name, out object? value)
        {
            looked?.Add(name);
            var known = node.Columns.Contains(name);
            value = known ? run.Value(new(node.Target.Table, name), row) : run.Parameter(name);
            return known || value is not null;
        }
    }

    /// <summary>The fault of a formula at a row, where the formula stands.</summary>
    public static Diagnostic FaultOf(FormulaNode node, string row, FeelDiagnostic fault)
    {
        var (place, excerpt) = node.Text.Locate(fault.Span);
        if (node.DividesByFull is { } full && fault.Code == DivisionByZero)
        {
            return new Diagnostic(RunningRules.NoFullMarks, place, node.Origin.Decision, row, full) { Excerpt = excerpt, Clauses = node.Origin.Clauses };
        }

        return new Diagnostic(RunningRules.Evaluation, place, node.Origin.Decision, row, fault.Message(MessageLanguage.Chinese), fault.Message(MessageLanguage.English))
        {
            Excerpt = excerpt,
            Clauses = node.Origin.Clauses,
        };
    }
}
