namespace Appraisal.Rules.Binding;

/// <summary>All tables of a run, bound, with the hash of their canonical content.</summary>
internal sealed class BoundDataSet
{
    public required IReadOnlyDictionary<string, BoundTable> Tables { get; init; }

    /// <summary>SHA-256 over the canonical data (tables by name, rows in canonical order, NFC, LF), in lower-case hex.</summary>
    public required string Hash { get; init; }
}
