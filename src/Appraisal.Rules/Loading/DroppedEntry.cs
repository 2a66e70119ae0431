using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Loading;

/// <summary>An entry of a base that its extension does without.</summary>
/// <param name="Path">Section and name.</param>
/// <param name="Place">Where the extension says so.</param>
/// <param name="Excerpt">The line.</param>
internal sealed record DroppedEntry(string Path, Place Place, Excerpt Excerpt)
{
    /// <summary>The entry's name.</summary>
    public string Name => Path[(Path.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
