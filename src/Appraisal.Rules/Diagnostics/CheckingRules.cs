namespace Appraisal.Rules.Diagnostics;

/// <summary>What can be wrong with the meaning of a scheme.</summary>
internal static class CheckingRules
{
    public static readonly DiagnosticRule UnknownTable = DiagnosticRule.Error(
        "APR3001", "没有“{0}”这个表", "there is no table '{0}'", "{1}", "{2}");

    public static readonly DiagnosticRule UnknownColumn = DiagnosticRule.Error(
        "APR3002", "“{1}”没有“{0}”这一列", "'{1}' has no column '{0}'",
        "改正名称，或在方案里声明它", "correct the name, or declare it in the scheme");

    public static readonly DiagnosticRule UnknownGroup = DiagnosticRule.Error(
        "APR3003", "没有“{0}”这个分组", "there is no group '{0}'", "在“{1}”的 groups 下声明它", "declare it under 'groups' of '{1}'");

    public static readonly DiagnosticRule Cycle = DiagnosticRule.Error(
        "APR3004", "“{0}”要靠自己才能算出：{1}", "'{0}' depends on itself: {1}", "使其中一项改用不靠其余各项的列（如扣分前的得分），断开这一圈", "let one of them read a column that does not hang on the others, such as the score before a deduction");

    public static readonly DiagnosticRule WrongType = DiagnosticRule.Error(
        "APR3005", "“{0}”这里要的是{1}，而“{2}”是{3}", "'{0}' needs {4} here, but '{2}' is {5}", "{6}", "{7}");

    public static readonly DiagnosticRule TableAsValue = DiagnosticRule.Error(
        "APR3007", "“{0}”是一个表，不能直接当作值", "'{0}' is a table and no value",
        "用 count({0})、sum({0}.列) 等汇总，或 some r in {0} satisfies ……", "put it together: count({0}), sum({0}.column), some r in {0} satisfies ...");

    public static readonly DiagnosticRule NoHistory = DiagnosticRule.Error(
        "APR3008", "没有保留“{0}”的往年表", "no history keeps '{0}'",
        "{1}", "{2}");

    public static readonly DiagnosticRule ListNotCovered = DiagnosticRule.Error(
        "APR3009", "“{0}”的取值“{1}”没有对应的一行", "the value '{1}' of '{0}' has no row", "补一行：{1}: ……", "add a row '{1}: ...'");

    public static readonly DiagnosticRule ValueNotInList = DiagnosticRule.Error(
        "APR3010", "“{0}”不是“{1}”的取值", "'{0}' is no value of '{1}'", "可取：{2}", "its values: {2}");

    public static readonly DiagnosticRule NotAMapping = DiagnosticRule.Error(
        "APR3011", "“{0}”不是“值: 值”的对应表", "'{0}' is no mapping from values to values",
        "就地写出“值: 值”，或写一个参数的名称，它在 parameters 下的 value 是“值: 值”", "write 'value: value' here, or the name of a parameter whose value under 'parameters' is such a mapping");

    public static readonly DiagnosticRule RoundingNeeded = DiagnosticRule.Error(
        "APR3012", "“{0}”可能除不尽，没有说怎样显示", "'{0}' may not terminate, and nothing says how it is shown",
        "加上 print: 2 half-up（只影响显示，名次和条件按实际的值）或 round: 2 half-up（改变数值，名次和条件按取位后的值，相同即并列）{1}",
        "add 'print: 2 half-up' (shows only: ranks and conditions see the exact value) or 'round: 2 half-up' (changes the value: ranks and conditions see the rounded one, and equal ones tie){2}");

    public static readonly DiagnosticRule MissingChoice = DiagnosticRule.Error(
        "APR3013", "“{0}”没有写明{1}", "'{0}' does not declare {2}",
        "写出“{3}:”，可选：{4}；文件没有规定时写成假设", "write '{3}:', one of: {4}; where the document is silent, name an assumption");

    public static readonly DiagnosticRule ChoiceHasOtherWords = DiagnosticRule.Error(
        "APR3014", "“{0}”的取值“{1}”不能用在这里", "the value '{1}' of '{0}' cannot stand here", "这里可用：{2}", "here can stand: {2}");

    public static readonly DiagnosticRule ParameterMissing = DiagnosticRule.Error(
        "APR3015", "参数“{0}”文件没有印出，须先给定", "the parameter '{0}' is not printed in the document and must be given",
        "用 --set {0}=值 或 --parameters 文件", "use --set {0}=VALUE or --parameters FILE");

    public static readonly DiagnosticRule FunctionMissing = DiagnosticRule.Error(
        "APR3090", "方案要用宿主程序的函数“{0}”，而没有提供", "the scheme calls the host's function '{0}', and nobody brings it",
        "在程序里用 HostFunctions.Add(\"{0}\", ……) 提供，经 AppraisalOptions.Functions 传入", "add it with HostFunctions.Add(\"{0}\", ...) and hand it over in AppraisalOptions.Functions");

    public static readonly DiagnosticRule UnknownParameter = DiagnosticRule.Error(
        "APR3016", "方案没有“{0}”这个参数或假设", "the scheme has no parameter or assumption '{0}'", "可设：{1}", "can be set: {1}");

    public static readonly DiagnosticRule BadParameterValue = DiagnosticRule.Error(
        "APR3017", "“{1}”不能作“{0}”的值", "'{1}' is no value for '{0}'", "应是：{2}", "expected: {3}");

    public static readonly DiagnosticRule ParameterEntryMissing = DiagnosticRule.Error(
        "APR3091", "参数“{0}”没有给出“{1}”的值", "the parameter '{0}' has no value for '{1}'", "补上：{1}: 值", "add '{1}: VALUE'");

    public static readonly DiagnosticRule WrongSum = DiagnosticRule.Error(
        "APR3092", "“{0}”各项之和是 {1}，应为 {2}", "the values of '{0}' add up to {1}, not to {2}",
        "改正各项的值", "correct the values");

    public static readonly DiagnosticRule WrongWeights = DiagnosticRule.Error(
        "APR3093", "“{0}”各项权重之和是 {1}，应为 {2}", "the weights of '{0}' add up to {1}, not to {2}",
        "改正权重；文件确实如此规定时，写明 adds up to: {1}", "correct the weights; where the document does mean it, write 'adds up to: {1}'");

    public static readonly DiagnosticRule NotAChild = DiagnosticRule.Error(
        "APR3018", "“{0}”的行不属于“{1}”", "the rows of '{0}' do not belong to '{1}'", "{2}", "{3}");

    public static readonly DiagnosticRule ColumnNotPlain = DiagnosticRule.Error(
        "APR3019", "这里不能用这样的汇总", "this cannot be put together like this",
        "写成 T.列、T[条件].列 或 for r in T return ……", "write T.column, T[condition].column or for r in T return ...");

    public static readonly DiagnosticRule NoGrade = DiagnosticRule.Error(
        "APR3020", "“{0}”不在等次 {1} 之内", "'{0}' is no grade of {1}", "改成其中之一，或写进 scale", "use one of them, or add it to 'scale'");

    public static readonly DiagnosticRule ResultNotDeclared = DiagnosticRule.Error(
        "APR3021", "“{0}”不是“{1}”的决策", "'{0}' is no decision of '{1}'",
        "写“{1}”的一项决策的名称，或补上它；它若写在别的表（of:），result 的 of 也要是那个表", "name a decision of '{1}', or add it; if it stands on another table ('of:'), 'of' of the result has to be that table");

    public static readonly DiagnosticRule NeedsGroup = DiagnosticRule.Error(
        "APR3022", "“{0}”有名额，须写明在哪个分组里", "'{0}' shares out places and needs a group", "加上 in: 分组名：写在等次上各步都用，写在这一步的名额里只管这一步", "add 'in: GROUP', to the grade for all its steps, or to the places for this one");

    public static readonly DiagnosticRule NoGradesHere = DiagnosticRule.Error(
        "APR3024", "“{0}”没有等次，无从取消“{1}”", "'{0}' has no grades, so '{1}' cannot be barred",
        "写 of: 有这个等次的表：{2}", "write 'of:' with the table that has the grade: {2}");

    public static readonly DiagnosticRule LoopVariableElsewhere = DiagnosticRule.Error(
        "APR3025", "“{0}”是循环里的变量，逐行算“{1}”时读不到", "'{0}' is a variable of a loop, and what is computed for each row of '{1}' cannot read it",
        "{2}", "{3}");

    public static readonly DiagnosticRule RowAsValue = DiagnosticRule.Error(
        "APR3071", "“{0}”是“{1}”的一行，不是一个值", "'{0}' is a row of '{1}' and no value", "写出是它的哪一列：{0}.列", "say which column of it: {0}.COLUMN");

    public static readonly DiagnosticRule LookupOfMissing = DiagnosticRule.Error(
        "APR3072", "“{0}”按“{1}”查，而“{1}”可能没有值", "'{0}' looks up '{1}', which may have no value",
        "没有值时也有分的，在 points、gives、value 旁边写 none: 值；不查的，写 for: {2}（奖惩写进 when:，汇总写进 where:）",
        "where a missing value counts for something, write 'none: VALUE' beside 'points', 'gives' or 'value'; where it is not looked up, 'for: {2}' (a bonus or penalty: under 'when'; linked rows: under 'where')");

    public static readonly DiagnosticRule TermMayBeMissing = DiagnosticRule.Error(
        "APR3074", "“{0}”加上“{1}”，而“{1}”可能没有值", "'{0}' adds '{1}', which may have no value",
        "在旁边写上没有值时怎样：not applicable: leave out（不计入，加权时权重归其余各项）、re-weight、spread、full marks（配 full:）、mean of the others，或一个数；文件没有规定时写成假设",
        "say beside it what a missing one does: 'not applicable: leave out' (weighted: the others take its weight), 're-weight', 'spread', 'full marks' (with 'full:'), 'mean of the others', or a number; where the document is silent, name an assumption");

    public static readonly DiagnosticRule AllMayBeMissing = DiagnosticRule.Error(
        "APR3075", "“{0}”要从有值的各项算出缺项，而 {1} 可能全都没有值", "'{0}' makes up what is missing from the others, and none of {1} may have a value",
        "写上这时的值：none: 数；这时也没有值的写 none: not applicable", "say what holds then: 'none: NUMBER', or 'none: not applicable' for no value either");

    public static readonly DiagnosticRule RowsAsValue = DiagnosticRule.Error(
        "APR3073", "“{0}”是许多行，不是一个值", "'{0}' stands for many rows and is no value",
        "要其中一行：在“{1}”的 roles 下写一个角色，如 标杆: {1}[{2} = ……]，读 标杆.列；要整组的数：另设一项 in: {3} 的决策（highest、mean、total 等）",
        "for one of them, write a role under 'roles' of '{1}', such as 标杆: {1}[{2} = ...], and read 标杆.COLUMN; for a number of the group, declare a decision with 'in: {3}' (highest, mean, total ...)");

    public static readonly DiagnosticRule UsedOutsideGroupTable = DiagnosticRule.Error(
        "APR3023", "分组“{0}”属于“{1}”，不属于“{2}”", "the group '{0}' is one of '{1}', not of '{2}'",
        "在“{2}”的 groups 下声明一个分组；或用 of: {1} 把这一项写在“{1}”上", "declare a group under 'groups' of '{2}', or let the decision stand on '{1}' with 'of: {1}'");

    public static readonly DiagnosticRule NotInAllOfGroup = DiagnosticRule.Error(
        "APR3026", "“{1}”要用分组“{2}”里每一行的“{0}”，而有的行没有它", "'{1}' needs '{0}' of every row in the group '{2}', and some rows have none",
        "在分组“{2}”写 for: {3}，别的行就不在组里{4}", "write 'for: {3}' at the group '{2}': other rows then do not stand in it{5}");

    public static readonly DiagnosticRule WhoStandsInGroup = DiagnosticRule.Warning(
        "APR3027", "没有写明“{2}”的行还算不算在分组“{0}”里，而“{1}”要用这个分组", "it is not said whether rows where {2} still stand in the group '{0}', of which '{1}' is taken",
        "在分组“{0}”写 for: everybody（都算），或 for: {3}（不算，也不排名）；文件没有规定时立一项是非的假设，写 for: 假设名 or {3}", "write 'for: everybody' at the group '{0}', or 'for: {3}' where they are neither counted nor ranked; where the document is silent, 'for: ASSUMPTION or {3}' with a boolean assumption");

    public static readonly DiagnosticRule NotAGrade = DiagnosticRule.Error(
        "APR3031", "“{0}”不是“{1}”的等次", "'{0}' is no grade of '{1}'", "已有的等次：{2}", "the grades: {2}");

    public static readonly DiagnosticRule NotAChain = DiagnosticRule.Error(
        "APR3032", "“{0}”不由别的等次得出，没有条件可去", "'{0}' follows no other grade, so no condition can be left out",
        "like: 后面写一个用 from: 得出的等次", "name a grade with 'from:' after 'like:'");

    public static readonly DiagnosticRule NoSuchCondition = DiagnosticRule.Error(
        "APR3033", "得出“{1}”的各步里没有条件“{0}”", "no step that leads to '{1}' has a condition '{0}'", "各步的条件：{2}", "their conditions: {2}");

    public static readonly DiagnosticRule TableGap = DiagnosticRule.Error(
        "APR3034", "“{0}”缺行，没有一行适用的情形（{2} 种）：{1}", "'{0}' lacks rows, cases without one ({2}): {1}",
        "补上这一行；不会出现的，写进 cannot be（none 指没有值）", "add the row, or list under 'cannot be' what does not occur ('none' is no value)");

    public static readonly DiagnosticRule NeverWithoutValue = DiagnosticRule.Error(
        "APR3161", "“{0}”总有值，none 永不成立", "'{0}' always has a value, so 'none' never holds",
        "去掉 none；指名为 none 的值时加引号", "leave 'none' out; put it in quotes where it is the name of a value");

    public static readonly DiagnosticRule RowsOverlap = DiagnosticRule.Error(
        "APR3035", "“{0}”有两行都适用于：{3}（{1}；{2}）", "'{0}' has two rows for {3}: {1}; {2}",
        "使两行不重叠：在其中一行写明别的值", "let only one of them take it");

    public static readonly DiagnosticRule RowCannotBe = DiagnosticRule.Error(
        "APR3036", "“{0}”的行 {1} 也适用于 cannot be 排除的情形：{2}", "the row {1} of '{0}' also takes what 'cannot be' excludes: {2}",
        "收窄这一行，或从 cannot be 去掉这种情形", "narrow the row, or take the case out of 'cannot be'");

    public static readonly DiagnosticRule NotALink = DiagnosticRule.Error(
        "APR3038", "“{1}”的“{0}”不是通向“{2}”的字段或角色", "'{0}' of '{1}' is no field or role that leads to '{2}'",
        "{3}", "{4}");

    public static readonly DiagnosticRule BadRole = DiagnosticRule.Error(
        "APR3039", "角色“{0}”写得不对：{1}", "the role '{0}' is not written as a role: {2}",
        "写成 对象表[那边的列 = {3}.这边的列 and ……]、every 对象表[……] 或 联系.联系", "write TABLE[their column = {3}.own column and ...], every TABLE[...] or link.link");

    public static readonly DiagnosticRule NotOnOneSide = DiagnosticRule.Error(
        "APR3130", "两行相比，比较的一边只能用要找的行的列，另一边只能用“{0}”这一行的列", "of two rows, one side of a comparison holds columns of the rows that are sought, the other of the row of '{0}' itself",
        "移项，写成 日期 >= {0}.日期 - duration(\"P30D\") 这样；几个比较用 and、or、not 相连", "move terms across, as in date >= {0}.date - duration(\"P30D\"); join comparisons with 'and', 'or', 'not'");

    public static readonly DiagnosticRule EmptyIsNotCompared = DiagnosticRule.Error(
        "APR3131", "“{0}”可能是空的，没有写明空着时怎样", "'{0}' may be empty, and what holds then is not said",
        "空着也算，写 ({0} = null or 这个比较)；空着不算，写 {0} != null and 这个比较", "where empty counts, write ({0} = null or THIS COMPARISON); where it does not, {0} != null and THIS COMPARISON");

    public static readonly DiagnosticRule NoOrderBetween = DiagnosticRule.Error(
        "APR3132", "{1}同{2}分不出先后", "{3} and {4} have no order between them",
        "两边都用数、日期，或同一个有高低的等次；否则改用 = 或 !=", "let both be numbers, dates, or grades of one scale; else compare with = or !=");

    public static readonly DiagnosticRule ValueOfOwnRow = DiagnosticRule.Error(
        "APR3133", "汇总旁边各行时，值只能取那些行的列，“{0}”是这一行自己的", "of the rows beside a row, the value holds columns of theirs, and '{0}' is the row's own",
        "把它移到汇总外面去算，或写进方括号里的条件", "compute with it outside the sum, or put it into the condition in brackets");

    public static readonly DiagnosticRule RoleOfMany = DiagnosticRule.Error(
        "APR3040", "“{0}”可能对应几行，这里只能用一行", "'{0}' may lead to several rows, and one is needed here",
        "去掉 every，或在那边的表上用 through: {0} 汇总", "leave out 'every', or put rows together on the other side with 'through: {0}'");

    public static readonly DiagnosticRule NoRoleNamed = DiagnosticRule.Error(
        "APR3041", "输出“{0}”的种类是 roles，而没有一行写出角色", "the output '{0}' is one of roles, and no row names a role",
        "在 rows 或 then 的行里写 {0}: [角色]", "write '{0}: [ROLE]' in a row or under 'then'");

    public static readonly DiagnosticRule NoSuchOutput = DiagnosticRule.Error(
        "APR3042", "“{1}”没有输出“{0}”", "'{1}' has no output '{0}'", "已有的输出：{2}", "the outputs: {2}");

    public static readonly DiagnosticRule NoLink = DiagnosticRule.Error(
        "APR3043", "“{1}”没有“{0}”这个通向别的行的字段或角色", "'{1}' has no field or role '{0}' that leads to rows of another table",
        "可用的：{2}", "use one of: {2}");

    public static readonly DiagnosticRule RoleComparesOthers = DiagnosticRule.Error(
        "APR3044", "角色“{0}”把{1}同{2}相比，两者不会是一回事", "the role '{0}' compares {3} with {4}: they are never the same",
        "使两边通向同一个表，或是同一种值", "let both sides lead to one table, or be one kind of value");

    public static readonly DiagnosticRule OutputOfOtherKind = DiagnosticRule.Error(
        "APR3045", "“{0}”的种类是 {1}，而 {2} 只用于 {3}", "'{0}' is of kind {1}, and '{2}' is for {3} only",
        "改用种类为 {3} 的输出，或去掉 {2}", "name an output of kind {3}, or remove '{2}'");

    public static readonly DiagnosticRule SparesNobody = DiagnosticRule.Error(
        "APR3046", "“{1}”没有一行及于“{0}”，无须免去", "no row or effect of '{1}' reaches '{0}', so there is nothing to spare",
        "改正角色的名称，或去掉这一条；各行及于：{2}", "correct the role, or remove it; rows and effects reach: {3}");

    public static readonly DiagnosticRule OtherScale = DiagnosticRule.Error(
        "APR3047", "“{0}”的等次是 {1}，而“{2}”的等次是 {3}", "the grades of '{0}' are {1}, and those of '{2}' are {3}",
        "keep 的等次须在同一个 scale 里", "keep grades of one scale only");

    public static readonly DiagnosticRule OutputElsewhere = DiagnosticRule.Error(
        "APR3048", "“{0}”是“{1}”的列，不是“{2}”的列", "'{0}' is a column of '{1}', not of '{2}'",
        "沿通向“{1}”的字段或角色去读，或汇总“{1}”的行", "read it along a field or role that leads to '{1}', or put rows of '{1}' together");

    public static readonly DiagnosticRule OutputNotNamed = DiagnosticRule.Error(
        "APR3049", "“{0}”给出几样东西，须写明是哪一样", "'{0}' gives several things, and which one is not said", "写成：{1}", "write one of: {1}");

    public static readonly DiagnosticRule NoClause = DiagnosticRule.Error(
        "APR3050", "“{0}”的这一条没有写明条款", "this entry of '{0}' cites no clause",
        "加上 clause: 条款，或逐条写成“条款: 条件”", "add 'clause: ...', or write 'clause: condition' for each condition");

    public static readonly DiagnosticRule NoScale = DiagnosticRule.Error(
        "APR3051", "“{0}”没有写出有哪些等次", "'{0}' does not say which grades there are",
        "加上 scale: [等次，从高到低]", "add 'scale: [grades, best first]'");

    public static readonly DiagnosticRule NoEarlierStep = DiagnosticRule.Error(
        "APR3052", "“{0}”的名额要减去已得“{1}”的，而前面没有一步给出“{1}”", "'{0}' takes off the places of those who already are '{1}', and no earlier step gives '{1}'",
        "把给出“{1}”的一步移到前面，或从 less 去掉它", "put the step that gives '{1}' before this one, or take it out of 'less'");

    public static readonly DiagnosticRule CellOfOtherType = DiagnosticRule.Error(
        "APR3037", "“{0}”不能与“{1}”相比，后者是{2}", "'{0}' cannot be compared with '{1}', which is {3}",
        "写成 {4}", "write {5}");

    public static readonly DiagnosticRule RangeGap = DiagnosticRule.Error(
        "APR3061", "“{0}”没有一段包括 {1}", "no range of '{0}' holds {1}",
        "使相邻两段相接，如 80 to under 90 和 90 and over；不会有的数，写进字段的 within；文件未写明的，写成假设",
        "let the ranges meet, such as 80 to under 90 and 90 and over; bound the field with 'within' where such numbers do not occur; where the document is silent, name an assumption");

    public static readonly DiagnosticRule RangesOverlap = DiagnosticRule.Error(
        "APR3062", "“{0}”的两段 {1} 和 {2} 都包括 {3}", "the ranges {1} and {2} of '{0}' both hold {3}",
        "从其中一段去掉它，如 80 to under 90；文件未写明的，写成假设", "leave it out of one of them, as in 80 to under 90; where the document is silent, name an assumption");

    public static readonly DiagnosticRule NoRange = DiagnosticRule.Error(
        "APR3063", "“{1}”这一段“{0}”不是数的范围", "'{0}', the band of '{1}', is no range of numbers",
        "写成 90 and over、80 to under 90、70..79、under 60 等", "write it as 90 and over, 80 to under 90, 70..79, under 60");

    public static readonly DiagnosticRule MayPassFullMark = DiagnosticRule.Warning(
        "APR3064", "“{0}”加上“{1}”，没有写明可否超过满分", "'{0}' adds '{1}', and nothing says whether it may pass the full mark",
        "写“cap: 100”（以满分为限）或“cap: none”（可以超过）；文件没有规定时写成假设",
        "write 'cap: 100', the full mark, or 'cap: none' where it may pass; where the document is silent, name an assumption");

    public static readonly DiagnosticRule MayFallBelowZero = DiagnosticRule.Warning(
        "APR3065", "“{0}”减去“{1}”，没有写明可否扣成负分", "'{0}' subtracts '{1}', and nothing says whether it may fall below zero",
        "写“floor: 0”（扣完为止）或“floor: none”（可以为负）；文件没有规定时写成假设",
        "write 'floor: 0' or 'floor: none' where it may; where the document is silent, name an assumption");

    public static readonly DiagnosticRule MayDivideByZero = DiagnosticRule.Warning(
        "APR3066", "“{0}”除以“{1}”，它在组内可能是零，没有写明这时怎样", "'{0}' divides by '{1}', a number of the group that may be zero, and nothing says what holds then",
        "写“if {1} = 0 then 值 else ……”，值取自条款或一项假设；这时不计分的写“for: {1} != 0”；不会为零的，在字段上写“within: over 0”",
        "write 'if {1} = 0 then VALUE else ...' with a value that the clause gives or an assumption holds, or 'for: {1} != 0' where it is not applicable then; where it cannot be, write 'within: over 0' at the field");

    public static readonly DiagnosticRule OutsideClass = DiagnosticRule.Error(
        "APR3080", "“{0}”只对“{1}”的行才有", "'{0}' is only for rows where {1}",
        "写在 match 的相应分支或 if 里，或先判断 {0} != null", "read it in the branch of 'match' or 'if' that says so, or test {0} != null first");

    public static readonly DiagnosticRule EndlessOwners = DiagnosticRule.Error(
        "APR3081", "“{0}”的 of 一层层上去不到任何对象表", "the tables that '{0}' belongs to lead to no subject table",
        "使最外一层属于 subjects 里的表", "let the outermost of them belong to a table under 'subjects'");

    public static readonly DiagnosticRule NotAClosedList = DiagnosticRule.Error(
        "APR3082", "“{0}”不是“{1}”的封闭列表字段，不能按它列出各期", "'{0}' is no closed-list field of '{1}', so it cannot choose among lists of periods",
        "用 [值, 值] 声明的字段", "use a field that is declared as [value, value]");

    public static readonly DiagnosticRule OtherPeriods = DiagnosticRule.Error(
        "APR3083", "“{0}”的各种取值列出的期不同：{1}；{2}", "the alternatives of '{0}' list different periods: {1}; {2}",
        "各种取值只能改变权重；没有的期写 0", "alternatives may only change the weights; write 0 for a period that has none");

    public static readonly DiagnosticRule KeptTypeUnknown = DiagnosticRule.Error(
        "APR3084", "“{0}”要用自己以前的值，而公式里看不出它是哪一种值", "'{0}' reads its own earlier value, and its formulas do not tell what kind of value it is",
        "写成 when、match 加 gives 或有 scale 的等次；只把以前的值原样传下去的，写出没有以前的值时是什么",
        "write it with 'when', with 'match' and 'gives', or as a grade with 'scale'; where it only hands on what was, say what it is when there is no earlier value");
}
