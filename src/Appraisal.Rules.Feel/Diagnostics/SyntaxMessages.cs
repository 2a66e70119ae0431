namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>Messages of the first stage: reading.</summary>
internal static class SyntaxMessages
{
    public static readonly IReadOnlyList<FeelMessage> All =
    [
        new(SyntaxCodes.Unexpected, "此处应为{1}，却是“{0}”。", "Expected {1} here, but found '{0}'."),
        new(SyntaxCodes.UnclosedString, "文本没有结束：请在末尾补上引号 \"。", "The text has no end: close it with a quotation mark."),
        new(SyntaxCodes.UnknownEscape, "“{0}”之后应为字符的十六进制编码，如 \\u4E2D；反斜杠本身写作 \\\\。", "'{0}' needs the hexadecimal code of a character, as in \\u4E2D; a backslash itself is written \\\\."),
        new(SyntaxCodes.UnknownCharacter, "“{0}”不能出现在公式里；请删去，或放进引号内；百分数写成小数，如 30% 写 0.3。", "'{0}' has no place in a formula; remove it, or put it inside quotation marks; a share is written as a decimal, 0.3 for 30%."),
        new(SyntaxCodes.FullWidth, "“{0}”是全角字符，公式里要用半角“{1}”。", "'{0}' is full-width; in a formula write the half-width '{1}'."),
        new(SyntaxCodes.UnclosedComment, "注释没有结束：请补上 */。", "The comment has no end: close it with */."),
        new(SyntaxCodes.TooDeep, "公式嵌套超过 {0} 层；请拆成几个公式。", "The formula is nested more than {0} deep; split it into several."),
        new(SyntaxCodes.TooLong, "公式超过 {0} 个字符；请拆成几个公式。", "The formula is longer than {0} characters; split it into several."),
        new(SyntaxCodes.DuplicateKey, "名称“{0}”在同一处出现两次；请改名或删去一个。", "The name '{0}' stands twice in one place; rename or remove one."),
        new(SyntaxCodes.NotSupported, "不支持“{0}”：外部函数不能在公式里调用。", "'{0}' is not supported: a formula cannot call external functions."),
        new(SyntaxCodes.NumberTooLong, "数“{0}”超出 {1} 位。", "The number '{0}' has more than {1} digits."),
        new(SyntaxCodes.Unclosed, "“{0}”缺少配对的“{1}”；请补上。", "'{0}' is not closed; add the missing '{1}'."),
        new(SyntaxCodes.EndsEarly, "公式到此结束，却还缺少{0}。", "The formula ends here, but it still needs {0}."),
    ];
}
