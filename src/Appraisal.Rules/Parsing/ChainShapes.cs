using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Parsing;

/// <summary>The forms of grades that follow other grades.</summary>
internal static class ChainShapes
{
    /// <summary>One grade lower however many conditions hold, or once for each of them.</summary>
    public static readonly IReadOnlyList<string> SeveralWords = ["once", "each"];

    private const int MostGrades = 20;

    /// <summary>What is done to the grade before.</summary>
    public static readonly IReadOnlyList<string> Changes = ["down", "set"];

    public static readonly FormShape Down = new("down",
        new("grades", ValueKind.Whole, "降几档", "how many grades lower", Required: true) { Least = 1, Most = MostGrades },
        new("several", ValueKind.Choice, "几条同时成立时：once 只降一次，each 每条都降", "when several conditions hold: once, or each of them", Words: SeveralWords));

    /// <summary>A grade that follows an earlier one: lowered or set where conditions hold, else the same. It frees no place.</summary>
    public static readonly FormShape Chain = new("chain",
    [
        .. DecisionShapes.Every.Select(k => k.Name == "clause" ? k with { Required = false } : k),
        new("from", ValueKind.Name, "在哪个等次之后", "the grade that it follows", Required: true),
        new("down", ValueKind.WholeOrForm, "降几档，到最低等次为止；或 {grades: , several: }", "so many grades lower, the lowest at most; or {grades: , several: }", Form: () => Down) { Least = 1, Most = MostGrades },
        new("set", ValueKind.Text, "直接定为哪个等次", "the grade that is set"),
        .. DecisionShapes.Conditions,
    ])
    {
        NeedsOneOf = [Changes, DecisionShapes.ConditionKeys],
        AllowsOneOf = [Changes],
    };

    /// <summary>The same grade without some of the conditions of its chain.</summary>
    public static readonly FormShape Like = new("like",
    [
        .. DecisionShapes.Every,
        new("like", ValueKind.Name, "与哪个等次相同", "the grade that it is like", Required: true),
        new("without", ValueKind.Clauses, "不计哪几条条件，写条件的键或条款", "the conditions that are left out, by key or clause", Required: true),
    ]);
}
