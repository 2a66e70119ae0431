namespace Appraisal.Rules.Diagnostics;

/// <summary>Collects the faults of a stage, so that all are found before any is reported.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors => _items.Exists(d => d.Severity == DiagnosticSeverity.Error);

    public int ErrorCount => _items.Count(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The diagnostics by place, then code; equal ones once. What was put in the place of something unreadable is no second fault.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        var unreadable = _items.Where(IsUnreadable).Select(d => d.Place).ToHashSet();
        return
        [
            .. _items
                .Where(d => IsUnreadable(d) || !unreadable.Contains(d.Place))
                .OrderBy(d => d.Place.Order.Source, StringComparer.Ordinal)
                .ThenBy(d => d.Place.Order.Major)
                .ThenBy(d => d.Place.Order.Minor)
                .ThenBy(d => d.Place.Order.Detail, StringComparer.Ordinal)
                .ThenBy(d => d.Code, StringComparer.Ordinal)
                .ThenBy(d => string.Join('\u001f', d.Arguments), StringComparer.Ordinal)
                .DistinctBy(d => d.Identity),
        ];
    }

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    private static bool IsUnreadable(Diagnostic diagnostic) => diagnostic.Rule == LoadingRules.Alias || diagnostic.Rule == DataRules.NoCellShape;
}
