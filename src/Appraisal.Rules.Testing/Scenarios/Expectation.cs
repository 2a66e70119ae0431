using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>One thing that a scenario expects of its result.</summary>
/// <param name="Node">Where it is written.</param>
internal abstract record Expectation(YamlNode Node)
{
    /// <summary>Null when it is met.</summary>
    public abstract AssertionFailure? Check(AppraisalResult result);
}
