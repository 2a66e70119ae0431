namespace Appraisal.Rules.Feel.Syntax;

/// <summary>How tightly the binary operators bind, from the loosest (0) on. The unary minus binds tighter than all of them.</summary>
internal static class OperatorLevels
{
    public const int Comparison = 2;
    public const int Unary = 6;

    private static readonly Dictionary<string, (int Level, BinaryOperator Operator)> Operators = new()
    {
        ["or"] = (0, BinaryOperator.Or),
        ["and"] = (1, BinaryOperator.And),
        ["="] = (Comparison, BinaryOperator.Equal),
        ["!="] = (Comparison, BinaryOperator.NotEqual),
        ["<"] = (Comparison, BinaryOperator.Less),
        ["<="] = (Comparison, BinaryOperator.LessOrEqual),
        [">"] = (Comparison, BinaryOperator.Greater),
        [">="] = (Comparison, BinaryOperator.GreaterOrEqual),
        ["+"] = (3, BinaryOperator.Add),
        ["-"] = (3, BinaryOperator.Subtract),
        ["*"] = (4, BinaryOperator.Multiply),
        ["/"] = (4, BinaryOperator.Divide),
        ["**"] = (5, BinaryOperator.Power),
    };

    public static BinaryOperator? Find(Token token, int level) =>
        token.Kind is TokenKind.Symbol or TokenKind.Name && Operators.TryGetValue(token.Text, out var found) && found.Level == level
            ? found.Operator
            : null;

    /// <summary>The comparison that a test may begin with.</summary>
    public static BinaryOperator? FindComparison(Token token) =>
        token.Kind == TokenKind.Symbol ? Find(token, Comparison) : null;
}
