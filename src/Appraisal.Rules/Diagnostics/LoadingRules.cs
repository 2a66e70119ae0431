namespace Appraisal.Rules.Diagnostics;

/// <summary>What can be wrong with the text of a file, before anybody asks what it means: codes APR10xx.</summary>
internal static class LoadingRules
{
    public static readonly DiagnosticRule Syntax = DiagnosticRule.Error(
        "APR1001",
        "YAML 语法有误，此处之后读不下去",
        "the YAML cannot be read from here on",
        "检查缩进、冒号后的空格和成对的括号与引号。本文件到此为止，其余文件照常检查。",
        "Look at indentation, the blank after each colon, and pairs of brackets and quotes. This file ends here; the other files are checked all the same.");

    public static readonly DiagnosticRule FullWidthColon = DiagnosticRule.Error(
        "APR1002",
        "键后面用了全角冒号“：”",
        "a full-width colon '：' stands after a key",
        "改用半角冒号加一个空格：{0}",
        "Write a half-width colon and a blank: {0}");

    public static readonly DiagnosticRule UnquotedColon = DiagnosticRule.Error(
        "APR1003",
        "值里又出现了冒号加空格，或者这一行多缩进了",
        "a value holds a colon and a blank, or the line is indented too far",
        "值含“: ”时用单引号括起来，或改写为“|”文字块；若这一行是新的键，让它与上一键对齐。",
        "Put single quotes round a value that holds ': ', or use a '|' block; if the line is a new key, align it with the key above.");

    public static readonly DiagnosticRule UnclosedQuote = DiagnosticRule.Error(
        "APR1004",
        "引号没有配对",
        "a quote is opened and never closed",
        "在值的末尾补上同样的引号。",
        "Close it with the same quote at the end of the value.");

    public static readonly DiagnosticRule UnclosedBracket = DiagnosticRule.Error(
        "APR1005",
        "方括号或花括号里的内容读不通",
        "the content of a bracket or brace does not hold together",
        "检查括号是否成对，各项之间用半角逗号加空格隔开。",
        "See that the brackets pair up and that a half-width comma and a blank stand between items.");

    public static readonly DiagnosticRule WrongIndentation = DiagnosticRule.Error(
        "APR1006",
        "这一行的缩进与上文不合",
        "the indentation of this line fits nothing above it",
        "同一层的键左边对齐，列表项的“-”也左边对齐；上一键已有值时，下面不再缩进。",
        "Align keys of one level, and the '-' of the items of one list; under a key that has its value already nothing is indented deeper.");

    public static readonly DiagnosticRule ReservedCharacter = DiagnosticRule.Error(
        "APR1007",
        "值不能以“{0}”开头",
        "a value cannot begin with '{0}'",
        "用单引号把值括起来。",
        "Put single quotes round the value.");

    public static readonly DiagnosticRule UnknownEscape = DiagnosticRule.Error(
        "APR1008",
        "双引号里的“\\”后面跟了不认识的字符",
        "an unknown character follows '\\' inside double quotes",
        "改用单引号，或把“\\”写成“\\\\”。",
        "Use single quotes, or write '\\\\' for '\\'.");

    public static readonly DiagnosticRule Tab = DiagnosticRule.Error(
        "APR1010",
        "文件里有制表符",
        "there is a tab in the file",
        "改用空格，每层两个。",
        "Use blanks, two for each level.");

    public static readonly DiagnosticRule Anchor = DiagnosticRule.Error(
        "APR1011",
        "不接受 YAML 锚点“&{0}”",
        "the YAML anchor '&{0}' is not accepted",
        "把内容写全，或改用 parameters 里的具名参数。",
        "Write the content out, or name it as a parameter.");

    public static readonly DiagnosticRule Alias = DiagnosticRule.Error(
        "APR1012",
        "不接受 YAML 别名“*{0}”",
        "the YAML alias '*{0}' is not accepted",
        "把内容写全，或改用 parameters 里的具名参数。",
        "Write the content out, or name it as a parameter.");

    public static readonly DiagnosticRule Tag = DiagnosticRule.Error(
        "APR1013",
        "不接受 YAML 标签“{0}”",
        "the YAML tag '{0}' is not accepted",
        "去掉标签：值的类型由它所在的位置决定。",
        "Leave the tag out: the place of a value decides its type.");

    public static readonly DiagnosticRule MergeKey = DiagnosticRule.Error(
        "APR1014",
        "不接受合并键“<<”",
        "the merge key '<<' is not accepted",
        "把各项写全。",
        "Write the entries out.");

    public static readonly DiagnosticRule DuplicateKey = DiagnosticRule.Error(
        "APR1015",
        "键“{0}”在同一层出现了两次",
        "the key '{0}' stands twice on one level",
        "删去一个，或改名。",
        "Remove one of them, or rename it.");

    public static readonly DiagnosticRule KeyIsNoText = DiagnosticRule.Error(
        "APR1016",
        "键必须是一行文字",
        "a key must be text on one line",
        "键不能是列表、映射或“?”写法。",
        "A key cannot be a list, a mapping or written with '?'.");

    public static readonly DiagnosticRule SeveralDocuments = DiagnosticRule.Error(
        "APR1017",
        "一个文件里有多份 YAML 文档",
        "the file holds more than one YAML document",
        "删去“---”，或分成几个文件。",
        "Remove the '---', or use several files.");

    public static readonly DiagnosticRule Directive = DiagnosticRule.Error(
        "APR1018",
        "不接受以“%”开头的 YAML 指令",
        "a YAML directive, a line that begins with '%', is not accepted",
        "删去这一行。",
        "Remove the line.");

    public static readonly DiagnosticRule EmptyFile = DiagnosticRule.Error(
        "APR1019",
        "文件没有内容",
        "the file has no content",
        "写上内容，或删去这个文件。",
        "Write something into it, or remove the file.");

    public static readonly DiagnosticRule TooLarge = DiagnosticRule.Error(
        "APR1020",
        "文件有 {0} 个字符，超过上限 {1}",
        "the file has {0} characters; at most {1} are read",
        "分成几个文件；大量数据请放进 CSV 表。",
        "Use several files; large data belongs in CSV tables.");

    public static readonly DiagnosticRule TooDeep = DiagnosticRule.Error(
        "APR1021",
        "层次超过 {0} 层，此处之后不再读",
        "more than {0} levels are nested; reading stops here",
        "把内容摊平。",
        "Flatten the content.");

    public static readonly DiagnosticRule NotUtf8 = DiagnosticRule.Error(
        "APR1022",
        "文件不是 UTF-8 编码，可能是 GB18030（GBK）",
        "the file is not UTF-8; it may be GB18030 (GBK)",
        "用编辑器另存为 UTF-8。",
        "Save it as UTF-8 in an editor.");

    public static readonly DiagnosticRule SwallowedItem = DiagnosticRule.Error(
        "APR1023",
        "以“-”开头的这一行被 YAML 并入了上一行的值",
        "YAML takes this line, which begins with '-', as part of the value above",
        "让它与上一个“-”左边对齐；若确是文字，用引号括起来。",
        "Align it with the '-' above; if it is text, put quotes round the value.");

    public static readonly DiagnosticRule ControlCharacter = DiagnosticRule.Error(
        "APR1024",
        "文件里有不可见的控制字符 U+{0}",
        "there is an invisible control character U+{0} in the file",
        "删去它。",
        "Remove it.");
}
