using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Binding;

/// <summary>A fault of a row that shows only when whole tables are known; <paramref name="Row"/> counts the rows that were read, from 0.</summary>
internal sealed record RowFault(int Row, string Column, DiagnosticRule Rule, IReadOnlyList<string> Arguments)
{
    public IReadOnlyList<string> Clauses { get; init; } = [];

    public IReadOnlyList<string> Suggestions { get; init; } = [];
}
