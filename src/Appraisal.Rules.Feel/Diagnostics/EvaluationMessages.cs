namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>Messages of the third stage: evaluation.</summary>
internal static class EvaluationMessages
{
    public static readonly IReadOnlyList<FeelMessage> All =
    [
        new(EvaluationCodes.UnknownName, "没有名为“{0}”的值。", "There is no value named '{0}'."),
        new(EvaluationCodes.DivisionByZero, "除数为零；请先用 if 判断除数。", "Division by zero; test the divisor with if first."),
        new(EvaluationCodes.NullOperand, "“{0}”的操作数是空值；请先与 null 比较。", "An operand of '{0}' is null; compare it with null first."),
        new(EvaluationCodes.WrongOperand, "“{0}”要求{1}，得到的是{2}。", "'{0}' needs {1}, but got {2}."),
        new(EvaluationCodes.WrongOperands, "“{0}”不能用于{1}与{2}。", "'{0}' does not work on {1} and {2}."),
        new(EvaluationCodes.UnknownEntry, "{1}没有“{0}”这一项。", "A {1} has no entry '{0}'."),
        new(EvaluationCodes.NotAFunction, "“{0}”不是函数，不能调用。", "'{0}' is no function and cannot be called."),
        new(EvaluationCodes.WrongArguments, "函数“{0}”不接受这些参数；应为 {1}。", "The function '{0}' does not take these arguments; it is {1}."),
        new(EvaluationCodes.NoAnswer, "函数“{0}”对这些值没有结果：{1}。", "The function '{0}' has no answer for these values: {1}."),
        new(EvaluationCodes.BadTemporal, "“{0}”不是日期、时间或时长；写法如 2018-01-10、10:30:00、P1D。", "'{0}' is no date, time or duration; write 2018-01-10, 10:30:00 or P1D."),
        new(EvaluationCodes.BadPattern, "“{0}”不是正则表达式。", "'{0}' is no regular expression."),
        new(EvaluationCodes.Budget, "超出预算：{0}不得超过 {1}。", "Over budget: {0} may be at most {1}."),
        new(EvaluationCodes.Overflow, "“{0}”的结果太大。", "The result of '{0}' is too large."),
        new(EvaluationCodes.NotInStrict, "“{0}”依赖时钟，方案中不能使用；请把日期作为参数给出。", "'{0}' depends on the clock and is refused here; give the date as a parameter."),
        new(EvaluationCodes.UnknownType, "没有名为“{0}”的类型。", "There is no type named '{0}'."),
        new(EvaluationCodes.IndexOutside, "下标 {0} 超出列表（共 {1} 项）。", "The index {0} lies outside the list of {1} items."),
        new(EvaluationCodes.NoHit, "决策表没有一行符合。", "No row of the decision table matches."),
        new(EvaluationCodes.SeveralHits, "决策表应只有一行符合，却有第 {0} 行都符合。", "One row of the decision table may match, but rows {0} do."),
        new(EvaluationCodes.DifferentHits, "符合的第 {0} 行给出不同的结果。", "The matching rows {0} give different results."),
        new(EvaluationCodes.InputNotAllowed, "输入“{0}”的值 {1} 不在允许的值之内：{2}。", "The value {1} of the input '{0}' is not allowed: {2}."),
        new(EvaluationCodes.NotCoercible, "{0}不能当作 {1}。", "A {0} cannot stand for {1}."),
        new(EvaluationCodes.HostThrew, "宿主程序的函数“{0}”出错：{1}（{2}）。", "The host's function '{0}' failed: {1} ({2})."),
        new(EvaluationCodes.HostAnswer, "宿主程序的函数“{0}”给出 {1}，不是方案声明的 {2}。", "The host's function '{0}' gave {1}, which is not what the scheme declares: {2}."),
    ];
}
