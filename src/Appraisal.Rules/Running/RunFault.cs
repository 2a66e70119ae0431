using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Running;

/// <summary>Ends the computation of one value. Without a diagnostic it only says that an input has failed, which is reported already.</summary>
internal sealed class RunFault(Diagnostic? diagnostic) : Exception
{
    public Diagnostic? Diagnostic { get; } = diagnostic;
}
