using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Diagnostics;

/// <summary>Puts a fault of a FEEL text where the text stands in the scheme.</summary>
internal static class FeelFaults
{
    public static Diagnostic ToDiagnostic(FeelDiagnostic fault, FormulaText text, IReadOnlyList<string> clauses)
    {
        var (place, excerpt) = text.Locate(fault.Span);
        return new Diagnostic(RuleOf(fault), place) { Excerpt = excerpt, Clauses = clauses, Suggestions = fault.Suggestions };
    }

    /// <summary>The message of a fault as a rule of ours; it is filled already.</summary>
    public static DiagnosticRule RuleOf(FeelDiagnostic fault)
    {
        var (chinese, english) = FeelAdvice.Of(fault);
        return DiagnosticRule.Error(fault.Code, fault.Message(MessageLanguage.Chinese), fault.Message(MessageLanguage.English), chinese, english);
    }
}
