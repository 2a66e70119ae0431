namespace Appraisal.Rules.Diagnostics;

/// <summary>What can be wrong with the files of a data set, before anybody asks what their cells mean: codes APR400x and APR401x.</summary>
internal static class DataRules
{
    public static readonly DiagnosticRule PathMissing = DiagnosticRule.Error(
        "APR4001",
        "找不到数据“{0}”",
        "there is no data at '{0}'",
        "检查路径；数据是一个放有 CSV 表的文件夹，或一个 YAML 或 JSON 文件。",
        "Check the path; data is a folder of CSV tables, or one YAML or JSON file.");

    public static readonly DiagnosticRule NoTables = DiagnosticRule.Error(
        "APR4002",
        "数据里一张表也没有",
        "the data holds no table at all",
        "放入以表名命名的 CSV 文件；Excel 或 WPS 的工作簿请另存为“CSV UTF-8”。",
        "Put in CSV files named after the tables; save Excel or WPS workbooks as 'CSV UTF-8'.");

    public static readonly DiagnosticRule UnknownFormat = DiagnosticRule.Error(
        "APR4003",
        "不认识的数据文件“{0}”",
        "'{0}' is no kind of data file that is known",
        "给出放有 CSV 表的文件夹，或以 .yaml、.yml、.json 结尾的文件。",
        "Give a folder of CSV tables, or a file that ends in .yaml, .yml or .json.");

    public static readonly DiagnosticRule Unreadable = DiagnosticRule.Error(
        "APR4004",
        "文件打不开",
        "the file cannot be opened",
        "检查读取权限，并关闭正在占用它的程序（Excel、WPS）。",
        "Check that it may be read, and close the program that holds it (Excel, WPS).");

    public static readonly DiagnosticRule NotUtf8 = DiagnosticRule.Error(
        "APR4005",
        "文件不是 UTF-8 编码，可能是 GB18030（GBK）",
        "the file is not UTF-8; it may be GB18030 (GBK)",
        "在 Excel 或 WPS 中另存为“CSV UTF-8”，或加上 --encoding gb18030 再运行。",
        "Save it as 'CSV UTF-8' in Excel or WPS, or run again with --encoding gb18030.");

    public static readonly DiagnosticRule UnknownEncoding = DiagnosticRule.Error(
        "APR4006",
        "不认识的编码“{0}”",
        "the encoding '{0}' is not known",
        "常用的有 utf-8、gb18030、big5。",
        "Common ones are utf-8, gb18030 and big5.");

    public static readonly DiagnosticRule NotInEncoding = DiagnosticRule.Error(
        "APR4007",
        "文件里有字节不合编码 {0}",
        "the file holds bytes that are no {0}",
        "检查 --encoding；UTF-8 文件不必指明编码。",
        "Check --encoding; files in UTF-8 need none.");

    public static readonly DiagnosticRule NoHeader = DiagnosticRule.Error(
        "APR4008",
        "表“{0}”没有表头",
        "the table '{0}' has no header",
        "第一行写各列的名称。",
        "Write the names of the columns on the first line.");

    public static readonly DiagnosticRule EmptyHeader = DiagnosticRule.Error(
        "APR4009",
        "表“{0}”第 {1} 列没有名称",
        "column {1} of the table '{0}' has no name",
        "写上列名，或删去这一列。",
        "Name the column, or remove it.");

    public static readonly DiagnosticRule DuplicateHeader = DiagnosticRule.Error(
        "APR4010",
        "表“{0}”有两列都叫“{1}”",
        "two columns of the table '{0}' are called '{1}'",
        "改名，或删去一列。",
        "Rename one of them, or remove it.");

    public static readonly DiagnosticRule RaggedRow = DiagnosticRule.Error(
        "APR4011",
        "这一行有 {0} 格，表头有 {1} 列",
        "the row has {0} cells, the header {1} columns",
        "空格也要留逗号；值里有逗号时用双引号括起来。",
        "An empty cell needs its comma too; put double quotes round a value that holds a comma.");

    public static readonly DiagnosticRule BrokenQuotes = DiagnosticRule.Error(
        "APR4012",
        "双引号没有配对，此处之后读不下去",
        "double quotes do not pair up; the table cannot be read from here on",
        "值里的双引号写成两个，整个值再用双引号括起来。",
        "Write a double quote inside a value twice, and double quotes round the value.");

    public static readonly DiagnosticRule RowTooLarge = DiagnosticRule.Error(
        "APR4013",
        "这一行超过 {0} 个字符，此处之后不再读",
        "the row has more than {0} characters; reading stops here",
        "多半是少了一个双引号。",
        "Most often a double quote is missing.");

    public static readonly DiagnosticRule WrongSeparator = DiagnosticRule.Error(
        "APR4014",
        "表“{0}”的各列好像是用“{1}”隔开的",
        "the columns of the table '{0}' seem to be separated by '{1}'",
        "改用半角逗号，另存为“CSV UTF-8”。",
        "Use half-width commas; save it as 'CSV UTF-8'.");

    public static readonly DiagnosticRule JsonSyntax = DiagnosticRule.Error(
        "APR4015",
        "JSON 语法有误，此处之后读不下去",
        "the JSON cannot be read from here on",
        "检查逗号、引号和括号；JSON 里不能有注释，最后一项后面不能有逗号。",
        "Check commas, quotes and brackets; JSON holds no comments and no comma after the last item.");

    public static readonly DiagnosticRule NoTableShape = DiagnosticRule.Error(
        "APR4016",
        "“{0}”不是一张表",
        "'{0}' is no table",
        "写成行的列表，或 {{columns: […], rows: [[…], …]}}。",
        "Write a list of rows, or {{columns: […], rows: [[…], …]}}.");

    public static readonly DiagnosticRule NoRowShape = DiagnosticRule.Error(
        "APR4017",
        "表“{0}”的这一项不是一行",
        "this item of the table '{0}' is no row",
        "一行写成“列名: 值”；给了 columns 时写成值的列表。",
        "Write a row as 'column: value', or, where columns are given, as a list of values.");

    public static readonly DiagnosticRule NoCellShape = DiagnosticRule.Error(
        "APR4018",
        "列“{0}”的这一格不是一个值",
        "this cell of the column '{0}' is no value",
        "写一个值，或值的列表。",
        "Write a value or a list of values.");

    public static readonly DiagnosticRule FileTooLarge = DiagnosticRule.Error(
        "APR4019",
        "文件超过 {0} MB",
        "the file is larger than {0} MB",
        "分成几个数据集，或从数据库读取。",
        "Split the data set, or read from a database.");

    public static readonly DiagnosticRule Workbook = DiagnosticRule.Error(
        "APR4043",
        "文件是 Excel 或 WPS 的工作簿，只是改了名，不是 CSV",
        "the file is an Excel or WPS workbook under another name, and no CSV",
        "用 Excel 或 WPS 打开，另存为“CSV UTF-8”，每张表一个文件。",
        "Open it in Excel or WPS and save each sheet as 'CSV UTF-8', a file a table.");

    public static readonly DiagnosticRule Utf16 = DiagnosticRule.Error(
        "APR4044",
        "文件是 UTF-16 编码（“Unicode 文本”）",
        "the file is UTF-16 ('Unicode text')",
        "在 Excel 或 WPS 中另存为“CSV UTF-8”，或加上 --encoding {0} 再运行。",
        "Save it as 'CSV UTF-8' in Excel or WPS, or run again with --encoding {0}.");

    public static readonly DiagnosticRule DuplicateTable = DiagnosticRule.Error(
        "APR4042",
        "表“{0}”给了两次",
        "the table '{0}' is given twice",
        "删去一个，或改名。",
        "Remove one of them, or rename it.");
}
