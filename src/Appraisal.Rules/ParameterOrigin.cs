using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules;

/// <summary>Where somebody wrote the value of a parameter: a line of a file, or an option of a command.</summary>
/// <param name="Place">The place, as faults show it.</param>
/// <param name="Excerpt">The line itself, if there is one.</param>
public sealed record ParameterOrigin(Place Place, Excerpt? Excerpt = null)
{
    /// <summary>The value as it stands in its file, so that what is wrong with an entry of it is told at its own line.</summary>
    internal YamlNode? Written { get; init; }
}
