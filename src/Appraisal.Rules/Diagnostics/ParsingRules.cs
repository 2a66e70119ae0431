namespace Appraisal.Rules.Diagnostics;

/// <summary>What can be wrong with the form of a scheme.</summary>
internal static class ParsingRules
{
    public static readonly DiagnosticRule UnknownKey = DiagnosticRule.Error(
        "APR2001", "“{1}”里没有“{0}”这个键", "'{1}' has no key '{0}'",
        "{2}", "{3}");

    public static readonly DiagnosticRule MissingKey = DiagnosticRule.Error(
        "APR2002", "“{1}”缺少键“{0}”", "'{1}' lacks the key '{0}'",
        "补上：{0}: ……（{2}）", "add '{0}: ...' ({3})");

    public static readonly DiagnosticRule WrongShape = DiagnosticRule.Error(
        "APR2003", "“{0}”后面应是{1}", "'{0}' takes {2}");

    public static readonly DiagnosticRule FullWidth = DiagnosticRule.Error(
        "APR2004", "“{0}”里有全角标点“{1}”", "'{0}' holds full-width punctuation '{1}'",
        "用半角字符写成“{2}”", "write '{2}', in half-width characters");

    public static readonly DiagnosticRule BadName = DiagnosticRule.Error(
        "APR2005", "“{0}”不能作名称", "'{0}' cannot be a name",
        "名称由汉字、字母、数字和下划线组成，不以数字开头，不是关键词", "a name has letters, digits and underscores, starts with no digit and is no keyword");

    public static readonly DiagnosticRule FormulaStyle = DiagnosticRule.Error(
        "APR2006", "公式不能用{0}书写", "a formula cannot be written in {1}",
        "写成单独一行的普通文字，或“|”块", "write it plain on a line of its own, or in a '|' block");

    public static readonly DiagnosticRule BadLiteral = DiagnosticRule.Error(
        "APR2007", "“{0}”不是{1}", "'{0}' is no {2}");

    public static readonly DiagnosticRule ParameterOfTwoLevels = DiagnosticRule.Error(
        "APR2035", "“{0}”的“{1}”又是一组键和值，而参数只有一层", "'{1}' of '{0}' holds keys with values again, and a parameter has one level",
        "按两列查的数，写成一项带 by 和 rows 的表，一个组合一行；或每一类各写一个参数",
        "write numbers that two columns choose as a decision with 'by' and 'rows', a row for each pair; or write a parameter for each of them");

    public static readonly DiagnosticRule ListWithoutBrackets = DiagnosticRule.Error(
        "APR2036", "“{0}”是几个值，没有写成列表", "'{0}' is several values, and no list", "放在方括号里：[{1}]", "put them in brackets: [{1}]");

    public static readonly DiagnosticRule FormulaAsName = DiagnosticRule.Error(
        "APR2037", "这里只写名称，“{0}”是算式", "a name stands here, and '{0}' is a formula",
        "算式写在 value 下；或另设一项决策，在这里写它的名称", "write a formula under 'value'; or make it a decision of its own and write its name here");

    public static readonly DiagnosticRule UnknownWord = DiagnosticRule.Error(
        "APR2008", "“{0}”既不是可选的词，也不是参数或假设的名称", "'{0}' is neither a word of this choice nor the name of a parameter or assumption",
        "可选：{1}", "choose one of: {1}");

    public static readonly DiagnosticRule Conflict = DiagnosticRule.Error(
        "APR2009", "“{0}”里不能同时有：{1}", "'{0}' cannot have all of: {1}", "只留一个", "keep one of them");

    public static readonly DiagnosticRule NothingSaid = DiagnosticRule.Error(
        "APR2010", "“{0}”没有说怎样得出", "'{0}' does not say how it is computed", "写出其中之一：{1}", "give one of: {1}");

    public static readonly DiagnosticRule KeyAsName = DiagnosticRule.Error(
        "APR2019", "“{0}”是表的行和效果自己的键，不能作列或输出的名称", "'{0}' is a key of rows and effects, and no name for a column or an output",
        "改一个名称", "choose another name");

    public static readonly DiagnosticRule NoEffect = DiagnosticRule.Error(
        "APR2018", "“{0}”的这一条什么也没有改变", "this entry of '{0}' changes nothing",
        "写出一个输出（{1}）、times 或 spares", "give an output ({1}), 'times' or 'spares'");

    public static readonly DiagnosticRule NoScheme = DiagnosticRule.Error(
        "APR2011", "{0} 不是方案：开头应有“scheme: 标识”", "{0} is no scheme: it must begin with 'scheme: id'",
        "第一行写 scheme: 加方案标识，与文件夹同名；appraisal new 可以做出一个样子", "begin with 'scheme:' and the id, the same as the folder's name; 'appraisal new' makes one to start from");

    public static readonly DiagnosticRule IdIsNotFolder = DiagnosticRule.Warning(
        "APR2012", "方案标识“{0}”与文件夹“{1}”不同名", "the scheme's id '{0}' differs from its folder '{1}'",
        "把文件夹改名为“{0}”，或把标识改为“{1}”：extends 和目录都按文件夹找方案", "rename the folder to '{0}', or the id to '{1}': 'extends' and the catalog find a scheme by its folder");

    public static readonly DiagnosticRule DuplicateName = DiagnosticRule.Error(
        "APR2013", "“{0}”已经在 {1} 用作名称", "the name '{0}' is already used at {1}", "改一个名称", "choose another name");

    public static readonly DiagnosticRule NoAlternative = DiagnosticRule.Error(
        "APR2015", "假设“{0}”没有写出别的可能", "the assumption '{0}' names no alternative",
        "在“or:”后列出文件还可能有的意思", "list after 'or:' what else the document could mean");

    public static readonly DiagnosticRule MixedAlternatives = DiagnosticRule.Error(
        "APR2016", "“{0}”的各种取值类型不同", "the values of '{0}' are of different types",
        "value 和 or 写同一种值：都是数、都是比例、都是词或都是日期；没有上限写 none", "let 'value' and 'or' be of one kind: all numbers, all shares, all words or all dates; for no limit write none");

    public static readonly DiagnosticRule IdleKey = DiagnosticRule.Error(
        "APR2017", "“{2}”里的“{0}”在“{1}”旁边不起作用", "'{0}' does nothing beside '{1}' in '{2}'",
        "{3}", "{4}");

    public static readonly DiagnosticRule NoTimeSpan = DiagnosticRule.Error(
        "APR2030", "“{0}”的 from 和 due 不成一段时间", "'from' and 'due' of '{0}' make no span of time",
        "from 写一个日期，due 写一个不早于它的日期；几个期限分开写", "give one date as 'from' and one that is not before it as 'due'; make several spans several entries");
}
