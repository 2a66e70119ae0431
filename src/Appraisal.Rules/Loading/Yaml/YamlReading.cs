using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Loading;

/// <summary>What came of reading a YAML file.</summary>
/// <param name="Root">The tree; null where the file cannot be read.</param>
/// <param name="Diagnostics">The faults, by place. With an error among them the tree is not to be relied on.</param>
public sealed record YamlReading(YamlNode? Root, IReadOnlyList<Diagnostic> Diagnostics);
