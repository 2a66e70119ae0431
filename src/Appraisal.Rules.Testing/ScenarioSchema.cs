using Appraisal.Rules.Parsing;
using Appraisal.Rules.Reporting;
using Appraisal.Rules.Testing.Scenarios;

namespace Appraisal.Rules.Testing;

/// <summary>JSON Schema (2020-12) of scenario files, for editors, made of the definitions by which they are read.</summary>
/// <example><code>File.WriteAllText("scenarios.schema.json", ScenarioSchema.Text);</code></example>
public static class ScenarioSchema
{
    /// <summary>The schema of a file in <see cref="ScenarioSuite.Folder"/>.</summary>
    public static string Text { get; } = CanonicalJson.Text(writer => FormSchema.Of(ScenarioShapes.File).WriteTo(writer));
}
