namespace Appraisal.Rules.Feel.DecisionTables;

/// <summary>The letters by which the standard calls hit policies.</summary>
public static class HitPolicySigns
{
    private static readonly string[] Signs = ["U", "A", "P", "F", "R", "O", "C", "C+", "C<", "C>", "C#"];

    /// <summary>The policy of a sign such as <c>U</c> or <c>C+</c>; false when there is none.</summary>
    public static bool TryParse(string sign, out HitPolicy policy)
    {
        var place = Array.IndexOf(Signs, sign);
        policy = (HitPolicy)Math.Max(place, 0);
        return place >= 0;
    }

    /// <summary>The sign of a policy.</summary>
    public static string Sign(this HitPolicy policy) => Signs[(int)policy];
}
