namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>Messages of the second stage: names and types.</summary>
internal static class TypeMessages
{
    public static readonly IReadOnlyList<FeelMessage> All =
    [
        new(TypeCodes.UnknownName, "没有名为“{0}”的数据或函数。", "There is no data and no function named '{0}'."),
        new(TypeCodes.WrongOperand, "“{0}”要求{1}，这里是{2}。", "'{0}' needs {1}, but this is {2}."),
        new(TypeCodes.WrongOperands, "“{0}”不能用于{1}与{2}。", "'{0}' does not work on {1} and {2}."),
        new(TypeCodes.UnknownLiteral, "“{1}”没有“{0}”这个取值；取值有：{2}。", "'{1}' has no value '{0}'; its values are {2}."),
        new(TypeCodes.UnorderedList, "“{1}”的取值没有高低之分，不能用“{0}”比较；请用 = 或 in，或把它声明为等级。", "The values of '{1}' have no order, so '{0}' cannot compare them; use = or in, or declare the list as a scale."),
        new(TypeCodes.OptionalNotTested, "“{0}”可能没有值；请先判断，如 if {0} != null then … else …。", "'{0}' may be missing; test it first, as in if {0} != null then … else …."),
        new(TypeCodes.DivisionByZero, "除数恒为零。", "The divisor is always zero."),
        new(TypeCodes.DifferentTypes, "“{0}”的各部分应是同一类型，却有{1}和{2}。", "The parts of '{0}' must be of one type, but there are {1} and {2}."),
        new(TypeCodes.UnknownEntry, "{1}没有“{0}”这一项。", "A {1} has no entry '{0}'."),
        new(TypeCodes.NotAFunction, "“{0}”不是函数，不能调用。", "'{0}' is no function and cannot be called."),
        new(TypeCodes.WrongArguments, "函数“{0}”不接受（{1}）；应为 {2}。", "The function '{0}' does not take ({1}); it is {2}."),
        new(TypeCodes.NotInStrict, "“{0}”依赖时钟，公式中不能使用；请把日期作为参数给出。", "'{0}' depends on the clock and is refused here; give the date as a parameter."),
        new(TypeCodes.NoOrder, "记录没有先后，“{0}”取第几项没有意义；请先用 sort 排序，或用 min、max、条件筛选。", "Records have no order, so '{0}' by position means nothing; sort the list first, or use min, max or a condition."),
        new(TypeCodes.WrongResult, "此处应为{0}，公式的结果却是{1}。", "This place needs {0}, but the formula gives {1}."),
        new(TypeCodes.FullWidthName, "名称“{0}”里有全角符号“{1}”；公式里要写半角“{2}”。", "The name '{0}' holds the full-width '{1}'; in a formula write the half-width '{2}'."),
        new(TypeCodes.UnknownType, "没有名为“{0}”的类型。", "There is no type named '{0}'."),
        new(TypeCodes.UntypedParameter, "参数“{0}”没有写类型；请写作 {0}: number 之类。", "The parameter '{0}' has no type; write it as {0}: number, for instance."),
        new(TypeCodes.NullOperand, "“{0}”不能用于 null；null 只能用 = 或 != 比较。", "'{0}' does not work on null; null can only be compared with = or !=."),
        new(TypeCodes.BadTemporal, "“{0}”不是{1}；写法如 2018-01-10、10:30:00、P1D。", "'{0}' is no {1}; write 2018-01-10, 10:30:00 or P1D."),
        new(TypeCodes.CountsMissing, "“count”连没有值的项也数，而这里可能有；只数有值的，写 count({0}[item != null])。", "'count' counts items without a value too, and there may be some; for those that have one write count({0}[item != null])."),
    ];
}
