using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>The forms of a scenario file. Tables, columns and rows are the scheme's or the author's: any name may stand for them.</summary>
internal static class ScenarioShapes
{
    private static readonly FormShape Row = new("row")
    {
        Others = new("column", ValueKind.Cell, "一列的值", "the value of a column"),
    };

    private static readonly FormShape Rows = new("rows")
    {
        Others = new("row", ValueKind.Form, "哪一行：从 1 起的行号，或对象的名称；期间、分项的行写成 所属/名称", "which row: its number from 1, the key of a subject, or OWNER/NAME of a period or case", Form: () => Row),
    };

    private static readonly FormShape Defaults = new("defaults")
    {
        Others = new("table", ValueKind.Form, "一个表：没有写出的列取这些值", "a table: the values of columns that a row does not write", Form: () => Row),
    };

    public static readonly FormShape Grid = new("grid",
        new("columns", ValueKind.Texts, "各列的名称", "the names of the columns", Required: true),
        new("rows", ValueKind.Grid, "各行的值，与各列对应", "the cells of each row, one for each column", Required: true));

    private static readonly FormShape Given = new("given")
    {
        Others = new("table", ValueKind.FormListOrForm, "一个表的各行，或 {columns: [...], rows: [[...]]}", "the rows of a table, or {columns: [...], rows: [[...]]}", Form: () => Row) { InPlaceOfList = () => Grid },
    };

    private static readonly FormShape Change = new("change")
    {
        Others = new("table", ValueKind.Form, "一个表的哪几行改成怎样", "which rows of a table are changed, and how", Form: () => Rows),
    };

    private static readonly FormShape Removal = new("remove")
    {
        Others = new("table", ValueKind.Texts, "一个表去掉哪几行", "the rows of a table that are left out: their numbers, or the keys of subjects"),
    };

    private static readonly FormShape Set = new("set")
    {
        Others = new("name", ValueKind.Literals, "参数或假设的取值", "the value of a parameter or an assumption"),
    };

    public static readonly FormShape Finding = new("finding",
        new("decision", ValueKind.Text, "哪一项加分、扣分或资格限制", "the bonus, penalty or bar", Required: true),
        new("value", ValueKind.Number, "分值", "the points"),
        new("clause", ValueKind.Text, "条款", "the clause"))
    {
        Others = new("subject", ValueKind.Text, "对象表的名称，后面写是谁", "the name of a subject table, and who it is"),
    };

    public static readonly FormShape Expect = new("expect",
        new("findings", ValueKind.FormList, "得出的加分、扣分和资格限制", "the findings that must come", Form: () => Finding),
        new("diagnostics", ValueKind.Texts, "须报告的诊断码", "the codes of the diagnostics that must come"))
    {
        Others = new("table", ValueKind.FormListOrForm, "一个表的各行须有的值，只写要核对的列", "the values that rows of a table must have; only what is compared", Form: () => Row) { InPlaceOfList = () => Rows },
    };

    public static readonly FormShape Scenario = new("scenario",
        new("scenario", ValueKind.Text, "一句话，说明这个情景", "a sentence that tells the case", Required: true),
        new("clause", ValueKind.Clauses, "检验哪些条款", "the clauses that it is about"),
        new("set", ValueKind.Form, "参数和假设的取值", "values for parameters and assumptions", Form: () => Set),
        new("given", ValueKind.Form, "给定的表", "the tables that are given", Form: () => Given),
        new("like", ValueKind.Text, "给定的数据与哪个情景相同", "the scenario whose given it takes over"),
        new("change", ValueKind.Form, "在 like 的基础上改哪些值", "what is changed of it", Form: () => Change),
        new("remove", ValueKind.Form, "去掉 like 的哪几行", "which of its rows are left out", Form: () => Removal),
        new("add", ValueKind.Form, "在 like 之外再加哪几行，写法与 given 相同", "rows beside its own, written as under 'given'", Form: () => Given),
        new("expect", ValueKind.Form, "必须得出什么", "what must come", Required: true, Form: () => Expect),
        new("note", ValueKind.Text, "说明", "a remark"))
    {
        AllowsOneOf = [["given", "like"]],
    };

    public static readonly FormShape File = new("scenarios",
        new("defaults", ValueKind.Form, "没有写出的列取什么值，按表", "what columns are that a row does not write, by table", Form: () => Defaults),
        new("parameters", ValueKind.Text, "参数文件，在方案文件夹里；情景自己的 set 优先", "a file of parameters in the package's folder; a scenario's own 'set' goes before it"),
        new("scenarios", ValueKind.FormList, "各个情景", "the scenarios", Required: true, Form: () => Scenario));
}
