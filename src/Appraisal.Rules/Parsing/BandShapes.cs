namespace Appraisal.Rules.Parsing;

/// <summary>A grade by the band in which a number lies.</summary>
internal static class BandShapes
{
    public static readonly FormShape Grade = new("bands of grades",
    [
        .. DecisionShapes.Every,
        new("scale", ValueKind.Texts, "等次，从高到低", "the grades, best first", Required: true),
        new("for", ValueKind.Conditions, "只对哪些行定等次，别的行不定等次", "the rows that get a grade at all"),
        new("by", ValueKind.Name, "按哪个数分段", "the number whose band counts", Required: true),
        new("bands", ValueKind.Lookup, "“等次: 范围”，如 良好: 80 to under 90；或参数名", "a range for each grade, such as 良好: 80 to under 90; or the name of a parameter", Required: true),
    ]);
}
