using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Binding;

/// <summary>Why a cell cannot be bound; made only when there is a fault.</summary>
internal sealed record CellFault(DiagnosticRule Rule, params IReadOnlyList<string> Arguments)
{
    public IReadOnlyList<string> Suggestions { get; init; } = [];
}
