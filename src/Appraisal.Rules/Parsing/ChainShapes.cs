using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Parsing;

/// <summary>The forms of grades that follow other grades.</summary>
internal static class ChainShapes
{
    /// <summary>One grade lower however many conditions hold, or once for each of them.</summary>
    public static readonly IReadOnlyList<string> SeveralWords = ["once", "each"];

    private const int MostGrades = 20;

    /// <summary>Better by so many grades.</summary>
    public const string Up = "up";

    /// <summary>How many grades.</summary>
    public const string Grades = "grades";

    /// <summary>What is done to the grade before.</summary>
    public static readonly IReadOnlyList<string> Changes = ["down", Up, "set"];

    public static readonly FormShape Shift = new("shift",
        new(Grades, ValueKind.FormulaOrForm, "几档：整数，或算出几档的公式", "how many grades: a whole number, or a formula", Required: true) { Least = 1, Most = MostGrades },
        new("several", ValueKind.Choice, "几条同时成立时：once 只算一次，each 每条都算", "when several conditions hold: once, or each of them", Words: SeveralWords));

    /// <summary>A grade that follows an earlier one: moved or set where conditions hold, else the same. It frees no place.</summary>
    public static readonly FormShape Chain = new("chain",
    [
        .. DecisionShapes.Every.Select(k => k.Name == "clause" ? k with { Required = false } : k),
        new("from", ValueKind.Name, "在哪个等次之后", "the grade that it follows", Required: true),
        new("down", ValueKind.FormulaOrForm, "降几档，到最低等次为止：整数或公式；或 {grades: , several: }", "so many grades lower, the lowest at most: a whole number or a formula; or {grades: , several: }", Form: () => Shift) { Least = 1, Most = MostGrades },
        new(Up, ValueKind.FormulaOrForm, "升几档，到最高等次为止，写法同 down", "so many grades better, the best at most, written as 'down'", Form: () => Shift) { Least = 1, Most = MostGrades },
        new("set", ValueKind.Text, "直接定为哪个等次", "the grade that is set"),
        .. DecisionShapes.Conditions,
    ])
    {
        NeedsOneOf = [Changes],
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
