using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>One thing that a scenario expects of its result.</summary>
/// <param name="Node">Where it is written.</param>
internal abstract record Expectation(YamlNode Node)
{
    /// <summary>What is looked at: the same in two scenarios that expect something of the same value.</summary>
    public abstract string Address { get; }

    /// <summary>What is expected there.</summary>
    public abstract string Expected { get; }

    /// <summary>What is there; null where nothing can be.</summary>
    public abstract string? Actual(AppraisalResult result);

    /// <summary>Whether what is there is what is expected.</summary>
    public abstract bool IsMet(AppraisalResult result);

    /// <summary>Null when it is met.</summary>
    public abstract AssertionFailure? Check(AppraisalResult result);
}
