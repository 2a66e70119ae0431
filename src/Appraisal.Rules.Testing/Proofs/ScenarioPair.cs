namespace Appraisal.Rules.Testing.Proofs;

/// <summary>Two scenarios that differ in one given value.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Differences">What they expect differently; at least one thing.</param>
internal sealed record ScenarioPair(Scenario First, Scenario Second, IReadOnlyList<Difference> Differences);

/// <summary>What two scenarios expect differently.</summary>
/// <param name="Address">The value of the result.</param>
/// <param name="First">What the one expects of it.</param>
/// <param name="Second">What the other expects of it.</param>
internal sealed record Difference(string Address, string First, string Second);
