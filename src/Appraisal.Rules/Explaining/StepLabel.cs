using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Explaining;

/// <summary>
/// What people call a column that stands between a decision and its inputs: the decision, what the column is for, and the clause. The
/// numbers by which the engine tells such columns apart say nothing to anybody and are left out.
/// </summary>
internal static class StepLabel
{
    private const char Dot = '·';
    private const int MostClauses = 4;

    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    /// <summary>The label of a column; its name where that is the document's own.</summary>
    public static string Of(string name, Node? node)
    {
        if (!name.Contains(Dot))
        {
            return name;
        }

        if (node is AggregateNode { Written: { Length: > 0 } written } && Word(LastPart(name)) == "汇总")
        {
            return OnOneLine(written);
        }

        var parts = name.Split(Dot);
        var clauses = node?.Origin.Clauses ?? [];
        var kept = parts.Take(1).ToList();
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            switch (Word(parts[i]))
            {
                // An effect is told by its clause, which is its own part or that of its condition.
                case "后" or "免" when !isLast:
                    continue;
                case "成立" when isLast && IsEffect(parts[i - 1]):
                case "条件" when isLast && (i == 1 || IsEffect(parts[i - 1])):
                    kept.Add(clauses.Count is > 0 and <= MostClauses ? string.Join("、", clauses) : Word(parts[i]));
                    break;
                case "条件" when isLast:
                    break;
                case "取值" or "这边" or "那边" or "事项":
                    kept.Add(Word(parts[i]));
                    break;
                default:
                    kept.Add(parts[i]);
                    break;
            }
        }

        return string.Join(Dot, kept);
    }

    /// <summary>True for a condition that the scheme writes without a key.</summary>
    public static bool IsUnkeyedCondition(string name) => name.Contains(Dot) && Word(LastPart(name)) == "条件";

    /// <summary>True for a column that the scheme gives no name or key: a condition without one, points, a value before its limits.</summary>
    public static bool IsUnnamed(string name) => name.Contains(Dot) && Word(LastPart(name)) is "条件" or "分值" or "原值";

    /// <summary>True for a column that the engine made.</summary>
    public static bool IsDerived(string name) => name.Contains(Dot);

    /// <summary>A text on one line.</summary>
    public static string OnOneLine(string text) => string.Join(' ', text.Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsEffect(string part) => part.Length > 1 && Word(part) is "后" or "免";

    private static string LastPart(string name) => name[(name.LastIndexOf(Dot) + 1)..];

    private static string Word(string part) => part.TrimEnd(Digits);
}
