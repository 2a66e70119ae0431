using Appraisal.Rules.Testing.Scenarios;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>Tells in how many given values two scenarios differ.</summary>
internal static class ScenarioDistance
{
    /// <summary>True when the scenarios set the same parameters, give the same rows, and differ in one cell of one row.</summary>
    public static bool IsOneValue(Scenario left, Scenario right)
    {
        if (left.Set.Count != right.Set.Count || left.Set.Any(s => right.Set.GetValueOrDefault(s.Key) != s.Value))
        {
            return false;
        }

        var differences = 0;
        foreach (var name in left.Tables.Keys.Union(right.Tables.Keys))
        {
            var a = left.Tables.GetValueOrDefault(name)?.Rows ?? [];
            var b = right.Tables.GetValueOrDefault(name)?.Rows ?? [];
            if (a.Count != b.Count)
            {
                return false;
            }

            differences += a.Zip(b, (x, y) =>
                x.Entries.Select(e => e.Name).Union(y.Entries.Select(e => e.Name)).Count(column => !CellText.AreEqual(x[column], y[column]))).Sum();
            if (differences > 1)
            {
                return false;
            }
        }

        return differences == 1;
    }
}
