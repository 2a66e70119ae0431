using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>What the outcome of a condition tells about optional values.</summary>
internal static class Narrowing
{
    /// <summary>The paths that hold a value when the condition is as given.</summary>
    public static IReadOnlySet<string> PresentWhen(FeelNode condition, bool holds)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        Collect(condition, holds, paths);
        return paths;
    }

    private static void Collect(FeelNode condition, bool holds, HashSet<string> paths)
    {
        switch (condition)
        {
            case BinaryNode { Operator: BinaryOperator.And } both when holds:
                Collect(both.Left, true, paths);
                Collect(both.Right, true, paths);
                break;
            case BinaryNode { Operator: BinaryOperator.Or } either when !holds:
                Collect(either.Left, false, paths);
                Collect(either.Right, false, paths);
                break;
            case BinaryNode { Operator: BinaryOperator.NotEqual or BinaryOperator.Equal } test when holds == (test.Operator == BinaryOperator.NotEqual):
                if (Tested(test) is { } path)
                {
                    paths.Add(path);
                }

                break;
            case InvocationNode { Callee: NameNode { Name: "not" }, Arguments: [var negated] }:
                Collect(negated.Value, !holds, paths);
                break;
            default:
                break;
        }
    }

    private static string? Tested(BinaryNode test) => (test.Left, test.Right) switch
    {
        (var value, NullNode) => NodePaths.PathOf(value),
        (NullNode, var value) => NodePaths.PathOf(value),
        _ => null,
    };
}
