using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing;

/// <summary>The rows of a table in a scenario: defaults filled in, changes made.</summary>
/// <param name="Name">The table.</param>
/// <param name="Node">Where the table is written.</param>
/// <param name="Rows">The rows, in the order of the file, each column with its cell.</param>
public sealed record ScenarioTable(string Name, YamlNode Node, IReadOnlyList<YamlMapping> Rows)
{
    /// <summary>The table as YAML, for <see cref="AppraisalData.Add(string, YamlNode)"/>.</summary>
    public YamlNode ToYaml() => YamlSequence.InPlaceOf(Node, Rows);
}
