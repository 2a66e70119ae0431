using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>A scenario as its file has it, before what it is like has been looked up.</summary>
/// <param name="Name">The sentence.</param>
/// <param name="Form">All its keys.</param>
/// <param name="Defaults">The defaults of its file; null without any.</param>
/// <param name="Parameters">What the parameter file of its file gives.</param>
internal sealed record WrittenScenario(YamlScalar Name, YamlMapping Form, YamlMapping? Defaults, IReadOnlyDictionary<string, string> Parameters)
{
    public YamlScalar? Like => Form["like"] as YamlScalar;
}
