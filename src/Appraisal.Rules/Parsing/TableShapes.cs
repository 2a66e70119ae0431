namespace Appraisal.Rules.Parsing;

/// <summary>The forms of decision tables with several columns, a clause a row.</summary>
internal static class TableShapes
{
    /// <summary>Every record must hit exactly one row.</summary>
    public const string Unique = "unique";

    private static readonly KeyShape Column = new("column", ValueKind.Texts, "by 里的一列：一个值、none（没有值）、一列值或一个范围；不写为任意", "a column under 'by': a value, none, a list of values or a range; left out: any");

    /// <summary>A row; the names under <c>by</c> are keys of it too.</summary>
    public static readonly FormShape Row = new("row",
        new("clause", ValueKind.Clauses, "条款", "the clauses", Required: true),
        new("points", ValueKind.Number, "分值", "the points", Required: true),
        new("note", ValueKind.Text, "说明", "a remark"))
    {
        Others = Column,
    };

    /// <summary>What does not occur; the names under <c>by</c> are its keys.</summary>
    public static readonly FormShape CannotBe = new("cannot be",
        new KeyShape("note", ValueKind.Text, "说明", "a remark"))
    {
        Others = Column,
    };

    /// <summary>A bonus or a penalty whose points stand in a table.</summary>
    public static readonly FormShape Award = new("award table",
    [
        .. DecisionShapes.Award.Keys.Where(k => k.Name is not ("match" or "points")).Select(k => k.Name == "clause" ? k with { Required = false } : k),
        new("by", ValueKind.Names, "表按哪些列（或假设）查", "the columns or assumptions that the table tests"),
        new("hit", ValueKind.Word, "unique：每条记录须恰好合于一行", "unique: each record must hit exactly one row", Words: [Unique]),
        new("rows", ValueKind.FormList, "表的各行：条款、各列的值（不写为任意）、分值", "the rows: a clause, a value for each column (left out: any), points", Required: true, Form: () => Row) { Least = 1 },
        new("cannot be", ValueKind.FormList, "不会出现的情形", "what does not occur", Form: () => CannotBe),
    ]);

    /// <summary>A decision whose number stands in a table.</summary>
    public static readonly FormShape Value = new("decision table",
    [
        .. DecisionShapes.Every.Select(k => k.Name == "clause" ? k with { Required = false } : k),
        .. Award.Keys.Where(k => k.Name is "by" or "hit" or "rows" or "cannot be"),
        .. DecisionShapes.Decision.Keys.Where(k => k.Name == "for"),
        .. DecisionShapes.Limits,
    ]);

    /// <summary>The form of a row whose columns have these names.</summary>
    public static FormShape WithColumns(FormShape row, IEnumerable<string> names) =>
        row.With(row.Name, [.. names.Select(n => Column with { Name = n })]);
}
