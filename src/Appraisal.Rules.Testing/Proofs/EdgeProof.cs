using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>
/// Proves an edge: two scenarios that differ in one given value stand on its two sides and expect different things for that reason. On which side a
/// scenario stands is seen by what changes at the expected value when the condition is fixed at one truth, or when the row gives something else.
/// </summary>
internal sealed class EdgeProof(Mutants mutants, ScenarioOrder scenarios)
{
    public IEnumerable<ProofStep> Prove(ClauseRow clause, Encoding encoding) => encoding.Kind switch
    {
        EncodingKind.Bands => encoding.Grades.Zip(encoding.Grades.Skip(1), (upper, lower) => Bands(clause, encoding, upper, lower)),
        EncodingKind.Row => [Row(clause, encoding)],
        _ => [Condition(clause, encoding)],
    };

    private ProofStep Condition(ClauseRow clause, Encoding encoding)
    {
        var (held, dropped) = (mutants.Fixed(encoding, true), mutants.Fixed(encoding, false));
        if (held.CheckError is { } error && dropped.CheckError is not null)
        {
            // The condition guards a value: whoever alters it is told by the check, and the scenarios on its two sides say what it means.
            var apart = scenarios.Pairs(clause.Id).FirstOrDefault();
            return Step(
                encoding, apart,
                apart is null ? $"改动条件即成错误 {error.Code}，但没有两个情景只差一个给定值、因而期望不同" : $"改动条件即成错误 {error.Code}；有两个情景只差一个给定值，期望不同",
                apart is null ? $"altering its condition is an error, {error.Code}, but no two scenarios differ in one given value and expect different things for it" : $"altering its condition is an error, {error.Code}; two scenarios that differ in one given value expect different things");
        }

        var pair = scenarios.Pairs(clause.Id).FirstOrDefault(p => p.Differences.Any(d => IsParted(p, d, held, dropped))) ?? Masked(clause, encoding, dropped);
        return Step(
            encoding, pair,
            pair is null ? "没有两个情景只差一个给定值、一边成立一边不成立、因而期望不同" : "一边成立，一边不成立，只差一个给定值",
            pair is null ? "no two scenarios differ in one given value, one where it holds and one where it does not, and expect different things for it" : "it holds in one and not in the other, which differ in one given value");
    }

    private ProofStep Row(ClauseRow clause, Encoding encoding)
    {
        var altered = mutants.Altered(encoding);
        var pair = altered.CheckError is not null ? null : scenarios.Pairs(clause.Id).FirstOrDefault(p => p.Differences.Any(d =>
            altered.At(p.First, d.Address) == d.First != (altered.At(p.Second, d.Address) == d.Second)));
        return Step(
            encoding, pair,
            pair is null ? "没有两个情景只差一个给定值、一个用到这一行一个不用到、因而期望不同" : "一个用到这一行，一个不用到，只差一个给定值",
            pair is null ? "no two scenarios differ in one given value, one that this row takes and one that it does not, and expect different things for it" : "the row takes one and not the other, which differ in one given value");
    }

    private ProofStep Bands(ClauseRow clause, Encoding encoding, string upper, string lower)
    {
        bool IsOnBothSides(Difference difference) =>
            difference.Address.EndsWith($".{encoding.Decision}", StringComparison.Ordinal)
            && ((difference.First == upper && difference.Second == lower) || (difference.First == lower && difference.Second == upper));
        var pair = scenarios.Pairs(clause.Id).FirstOrDefault(p => p.Differences.Any(IsOnBothSides));
        return Step(
            encoding, pair,
            pair is null ? $"没有两个情景只差一个给定值，一个为{upper}，一个为{lower}" : $"一个为{upper}，一个为{lower}，只差一个给定值",
            pair is null ? $"no two scenarios differ in one given value, one {upper} and one {lower}" : $"one is {upper}, the other {lower}, and they differ in one given value");
    }

    /// <summary>Whether the condition is what parts two scenarios at a value that they expect differently.</summary>
    private static bool IsParted(ScenarioPair pair, Difference difference, MutantRun held, MutantRun dropped)
    {
        var first = new Side(difference.First, held.At(pair.First, difference.Address), dropped.At(pair.First, difference.Address));
        var second = new Side(difference.Second, held.At(pair.Second, difference.Address), dropped.At(pair.Second, difference.Address));
        if (held.CheckError is not null || dropped.CheckError is not null)
        {
            return held.CheckError is null ? IsOne(first.Held, second.Held) : IsOne(first.Dropped, second.Dropped);
        }

        return (IsOne(first.Held, second.Held) && IsOne(first.Dropped, second.Dropped)) || ArePolar(first, second) || ArePolar(second, first);
    }

    // An earlier step takes those for whom this one does not hold: it matters where it holds, and as a column of its own it differs.
    private ScenarioPair? Masked(ClauseRow clause, Encoding encoding, MutantRun dropped)
    {
        if (mutants.Probed(encoding) is not { CheckError: null } probed)
        {
            return null;
        }

        string? Truth(Scenario scenario, string address) => probed.At(StepProbe.Looking(scenario, encoding.Decision), address);
        bool IsApart(ScenarioPair pair, Difference difference) =>
            StepProbe.AddressOf(difference.Address, encoding.Decision) is { } address
            && (dropped.At(pair.First, difference.Address) != difference.First || dropped.At(pair.Second, difference.Address) != difference.Second)
            && Truth(pair.First, address) is { } first && Truth(pair.Second, address) is { } second && first != second;
        return scenarios.Pairs(clause.Id).FirstOrDefault(p => p.Differences.Any(d => IsApart(p, d)));
    }

    // With the condition fixed nothing is left of the difference, so it was the condition's.
    private static bool IsOne(string? first, string? second) => first is not null && first == second;

    // It holds wherever it counts in the one, and somewhere it does not in the other; or it fails wherever it counts in the other, and somewhere it holds in the one.
    private static bool ArePolar(Side holding, Side failing) =>
        holding.Dropped != holding.Expected && failing.Held != failing.Expected && (holding.Held == holding.Expected || failing.Dropped == failing.Expected);

    private static ProofStep Step(Encoding encoding, ScenarioPair? pair, string chinese, string english) => new()
    {
        Kind = ProofStepKind.Edge,
        Subject = encoding.Path,
        Place = encoding.Place,
        IsProved = pair is not null,
        Chinese = chinese,
        English = english,
        Scenarios = pair is null ? [] : [pair.First.Name, pair.Second.Name],
    };

    /// <summary>A value that a scenario expects, and what comes of it with the condition always true and always false.</summary>
    private sealed record Side(string Expected, string? Held, string? Dropped);
}
