using Appraisal.Rules.Binding;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Documenting;

/// <summary>The columns of a table of data: what belongs into each, within which bounds, and which clause asks for it.</summary>
internal sealed class FieldWords(FormWriting writing)
{
    // What the columns of the page's table show; any other key of a field stands among the remarks.
    private static readonly IReadOnlyList<string> Shown = ["type", "places", "within", "clause", "ordered", "note"];

    /// <summary>A row a column, in the order of the data.</summary>
    public PageTable Of(TableDefinition table, YamlMapping entry)
    {
        string[] headers = [writing.Say("列", "column"), writing.Say("填什么", "holds"), writing.Say("界限", "bounds"), KeyWords.Of("clause", null, writing.Language), KeyWords.Of("note", null, writing.Language)];
        var rows = BindingField.Of(table).Select(f => Row(table, f, (entry["fields"] as YamlMapping)?[f.Name] as YamlMapping)).ToList();
        var used = Enumerable.Range(0, headers.Length).Where(c => rows.Exists(r => r[c].Count > 0)).ToList();
        return new PageTable([.. used.Select(c => headers[c])], [.. rows.Select(IReadOnlyList<IReadOnlyList<PageInline>> (r) => [.. used.Select(c => r[c])])]);
    }

    private IReadOnlyList<IReadOnlyList<PageInline>> Row(TableDefinition table, BindingField column, YamlMapping? written) =>
    [
        writing.Places.OfField(table.Name, column.Name) is { } anchor ? [new PageAnchor(anchor), new StrongText(column.Name)] : [new StrongText(column.Name)],
        Type(table, column),
        Bounds(column.Field, written) is { Length: > 0 } bounds ? [new PlainText(bounds)] : [],
        column.IsPayload ? writing.Clauses(column.Field.Clauses) : [],
        Remarks(column, written),
    ];

    private IReadOnlyList<PageInline> Type(TableDefinition table, BindingField column)
    {
        var field = column.Field;
        var optional = field.IsOptional ? writing.Say("，可空", ", may be empty") : "";
        if (field.LinksTo is { } target)
        {
            return [new PlainText(writing.Say("表", "a row of ")), .. writing.Mention(target), new PlainText(writing.Say("中的一个", "") + optional)];
        }

        var words = field.ItemType switch
        {
            _ when column.PartOfYear is { } unit => PeriodWords.Of(unit).Described(writing.Language),
            NumberType when field.IsShare => writing.Say("比例", "share"),
            NumberType when field.Places == 0 => writing.Say("整数", "whole number"),
            NumberType => writing.Say("数", "number"),
            EnumerationType list => string.Join(writing.Comma, Best(list)) + (list.Ordered ? writing.Say("（从高到低）", " (best first)") : ""),
            ListType => writing.Say("几个值", "several values"),
            var type when type == FeelType.Boolean => writing.Say("是或否", "yes or no (是 or 否)"),
            var type when type == FeelType.Date => writing.Say("日期", "date"),
            _ => column.Name == table.Key ? writing.Say("名称，不重复", "name, each once") : writing.Say("文字", "text"),
        };
        return [new PlainText(words + optional)];
    }

    private static IEnumerable<string> Best(EnumerationType list) => list.Ordered ? list.Literals.Reverse() : list.Literals;

    private string Bounds(FieldDefinition field, YamlMapping? written)
    {
        var parts = new List<string>();
        if (written?["within"] is YamlScalar within)
        {
            parts.Add(writing.Literal(within.Text));
        }
        else if (field.Within?.Lower is { } lower)
        {
            parts.Add(writing.Literal($"{lower}.."));
        }

        if (field.ItemType is NumberType && field.Places is > 0 and var places)
        {
            parts.Add(writing.Say($"至多 {places} 位小数", $"at most {places} decimal places"));
        }

        return string.Join(writing.Say("，", ", "), parts);
    }

    private IReadOnlyList<PageInline> Remarks(BindingField column, YamlMapping? written)
    {
        IReadOnlyList<PageInline> decider = column.Required is { } required ? [new PlainText(writing.Say($"填“{required}”", $"always '{required}'"))] : [];
        var note = written?["note"] is { } said ? writing.Inline(said, Shapes.Field.Find("note")) : [];
        var more = written is null ? [] : writing.Labelled(written, Shapes.Field, Shown);
        return FormWriting.Joined(new[] { decider, note }.Concat(more).Where(p => p.Count > 0), new LineBreak());
    }
}
