namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>A strict evaluation that cannot go on: a division by zero, a null operand, a budget that is used up.</summary>
public sealed class FeelException : Exception
{
    /// <summary>Creates the exception for a fault.</summary>
    public FeelException(FeelDiagnostic diagnostic)
        : base(diagnostic?.Message(MessageLanguage.English))
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Diagnostic = diagnostic;
    }

    /// <summary>The fault.</summary>
    public FeelDiagnostic Diagnostic { get; }
}
