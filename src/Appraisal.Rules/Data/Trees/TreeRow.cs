using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Data;

/// <summary>A row of a table in a YAML or JSON file.</summary>
/// <param name="Node">The row as written.</param>
/// <param name="Cells">A node for each column of the table; null where the row leaves the column out.</param>
internal sealed record TreeRow(YamlNode Node, IReadOnlyList<YamlNode?> Cells);
