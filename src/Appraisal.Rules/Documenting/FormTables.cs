using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Documenting;

/// <summary>Puts what is written as a list or mapping of equal things into a table.</summary>
internal sealed class FormTables(FormWriting writing)
{
    // Wider tables are hard to read on paper; what does not fit goes into one column together.
    private const int MostColumns = 6;

    /// <summary>Conditions or texts, each with its clause.</summary>
    public PageTable ByClause(YamlMapping entries, KeyShape key, string label, Func<YamlEntry, string>? anchorOf = null) => new(
        [Label("clause", null), label],
        [.. entries.Entries.Select(IReadOnlyList<IReadOnlyList<PageInline>> (e) =>
            [anchorOf is null ? writing.Clause(e.Name) : [new PageAnchor(anchorOf(e)), .. writing.Clause(e.Name)], writing.Inline(e.Value, key)])]);

    /// <summary>A value for each literal or name.</summary>
    public PageTable Values(YamlMapping values, KeyShape? key, string label, YamlMapping owner)
    {
        var header = owner["match"] is YamlScalar match && !FormWriting.IsNamed(key) ? match.Text : writing.Say("名称", "name");
        return new PageTable([header, FormWriting.IsNamed(key) ? writing.Say("是什么", "what it is") : label], [.. values.Entries.Select(IReadOnlyList<IReadOnlyList<PageInline>> (e) =>
            [key?.Kind == ValueKind.Shares ? writing.Inline(e.Key, null) : [new PlainText(writing.Literal(e.Name))], Value(e.Value, key)])]);
    }

    /// <summary>Named forms, one a row.</summary>
    public PageTable Named(YamlMapping named, FormShape? shape, Func<YamlEntry, string>? anchorOf = null)
    {
        var keys = Keys(named.Entries.Select(e => e.Value));
        return new PageTable([writing.Say("名称", "name"), .. keys.Select(k => Label(k, shape))], [.. named.Entries.Select(IReadOnlyList<IReadOnlyList<PageInline>> (e) =>
        [
            anchorOf is null ? [new StrongText(e.Name)] : [new PageAnchor(anchorOf(e)), new StrongText(e.Name)],
            .. keys.Select(k => Cell(e.Value, k, shape)),
        ])]);
    }

    /// <summary>The rows of a decision table: the clause, the tested columns, what each row gives.</summary>
    public PageTable Rows(YamlSequence rows, FormShape? shape, YamlMapping owner)
    {
        var tested = Names(owner["by"]);
        var written = Keys(rows.Items);
        var keys = written.Where(k => k == "clause").Concat(tested).Concat(written.Where(k => k is not ("clause" or "note") && !tested.Contains(k))).Concat(written.Where(k => k == "note")).ToList();
        return new PageTable([.. keys.Select(k => Label(k, shape))], [.. rows.Items.Select(IReadOnlyList<IReadOnlyList<PageInline>> (row) =>
        [
            .. keys.Select(k => tested.Contains(k) ? Tested((row as YamlMapping)?[k]) : Cell(row, k, shape)),
        ])]);
    }

    /// <summary>A list whose order counts: what all items have is a column, the rest stands together.</summary>
    public PageTable Steps(YamlSequence steps, FormShape? shape, string left)
    {
        var keys = Keys(steps.Items);
        var own = keys.Count <= MostColumns && steps.Items.All(i => IsFlat(i, shape))
            ? keys
            : keys.Where(k => k == "clause" || steps.Items.All(i => (i as YamlMapping)?[k] is { } node && IsFlat(node))).ToList();
        var headers = new List<string> { writing.Say("序", "no.") };
        headers.AddRange(own.Select(k => Label(k, shape)));
        if (own.Count < keys.Count)
        {
            headers.Add(writing.Say("怎样", "how"));
        }

        return new PageTable(headers, [.. steps.Items.Select((step, i) => Row(step, i + 1, own, own.Count < keys.Count, shape, left))]);
    }

    /// <summary>Whether named forms are small and alike enough for a table of them.</summary>
    public static bool FitTable(YamlMapping named, FormShape? shape) =>
        named.Entries.Count > 0 && named.Entries.All(e => e.Value is YamlMapping && IsFlat(e.Value, shape)) && Keys(named.Entries.Select(e => e.Value)).Count < MostColumns;

    private IReadOnlyList<IReadOnlyList<PageInline>> Row(YamlNode step, int number, IReadOnlyList<string> own, bool hasRest, FormShape? shape, string left)
    {
        List<IReadOnlyList<PageInline>> cells = [[new PlainText($"{number}")], .. own.Select(k => Cell(step, k, shape))];
        if (hasRest && step is YamlMapping mapping)
        {
            var rest = FormWriting.Joined(writing.Labelled(mapping, shape, own), new LineBreak());
            cells.Add(rest.Count > 0 ? rest : [new PlainText(left)]);
        }
        else if (hasRest)
        {
            cells.Add(writing.Inline(step, null));
        }

        return cells;
    }

    // Beside a word there may stand a form in its place.
    private IReadOnlyList<PageInline> Value(YamlNode value, KeyShape? key) => value is YamlMapping form && FormWriting.IsNamed(key) && FormWriting.ShapeOf(key, form) is { } shape
        ? FormWriting.Joined(writing.Labelled(form, shape), new PlainText(writing.Semicolon))
        : writing.Inline(value, key);

    // What a row asks of a column is a literal, also where a decision is called so.
    private IReadOnlyList<PageInline> Tested(YamlNode? cell) => cell switch
    {
        null => [new SmallText(writing.Say("任意", "any"))],
        YamlScalar or YamlSequence => [new PlainText(string.Join(writing.Comma, Names(cell).Select(writing.Literal)))],
        _ => writing.Inline(cell, null),
    };

    private IReadOnlyList<PageInline> Cell(YamlNode row, string key, FormShape? shape) =>
        (row as YamlMapping)?[key] is { } value ? writing.Inline(value, FormWriting.KeyOf(shape, key)) : [];

    private string Label(string key, FormShape? shape) => KeyWords.Of(key, shape, writing.Language);

    private static IReadOnlyList<string> Keys(IEnumerable<YamlNode> rows) =>
        [.. rows.OfType<YamlMapping>().SelectMany(r => r.Entries).Select(e => e.Name).Where(k => k != "label").Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Names(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar.Text],
        YamlSequence sequence => [.. sequence.Items.OfType<YamlScalar>().Select(i => i.Text)],
        _ => [],
    };

    /// <summary>Whether a form's values are plain: no formula that needs room, nothing inside that is a form again.</summary>
    private static bool IsFlat(YamlNode node, FormShape? shape) => node is YamlMapping mapping && mapping.Entries.All(e =>
        IsFlat(e.Value) && shape?.Find(e.Name)?.Kind is not (ValueKind.Conditions or ValueKind.FormulaOrBranches or ValueKind.Lookup));

    private static bool IsFlat(YamlNode node) => node switch
    {
        YamlScalar => true,
        YamlSequence sequence => sequence.Items.All(i => i is YamlScalar || IsPlainMapping(i)),
        YamlMapping => IsPlainMapping(node),
        _ => false,
    };

    private static bool IsPlainMapping(YamlNode node) => node is YamlMapping mapping && mapping.Entries.All(e => e.Value is YamlScalar);
}
