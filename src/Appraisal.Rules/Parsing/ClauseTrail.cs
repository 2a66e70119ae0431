using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Parsing;

/// <summary>A place of the scheme that cites a clause, and the way to it through the tree.</summary>
/// <param name="Clause">The clause's id.</param>
/// <param name="Cited">The scalar that names it.</param>
/// <param name="Steps">The keys and numbers of items that lead there, each with the node behind it; the last is <c>clause</c> or a condition's own key.</param>
internal sealed record ClauseTrail(string Clause, YamlScalar Cited, IReadOnlyList<ClauseTrailStep> Steps);

/// <summary>A step of the way: a key of a mapping, or the number of an item from 1.</summary>
internal sealed record ClauseTrailStep(string Key, YamlNode Node);
