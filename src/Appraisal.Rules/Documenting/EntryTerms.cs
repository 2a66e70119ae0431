using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Documenting;

/// <summary>Writes an entry of a scheme in full: each key with what is written there, tables as tables.</summary>
internal sealed class EntryTerms(FormWriting writing)
{
    private readonly FormTables _tables = new(writing);

    /// <summary>The keys of a form in the order in which they are written; an English label stands in the heading.</summary>
    /// <param name="form">The form.</param>
    /// <param name="shape">Its shape; null where the language gives it none.</param>
    /// <param name="ownTerm">What a caller shows in its own way; null leaves it to the general one.</param>
    public PageTerms Of(YamlMapping form, FormShape? shape, Func<YamlEntry, PageTerm?>? ownTerm = null) => new(
    [
        .. form.Entries.Where(e => e.Name != "label").Select(e => ownTerm?.Invoke(e) ?? Term(e, shape, form)),
    ]);

    private PageTerm Term(YamlEntry entry, FormShape? shape, YamlMapping owner)
    {
        var label = KeyWords.Of(entry.Name, shape, writing.Language);
        return new PageTerm(label, Content(entry, label, FormWriting.KeyOf(shape, entry.Name), owner));
    }

    private IReadOnlyList<PageBlock> Content(YamlEntry entry, string label, KeyShape? key, YamlMapping owner)
    {
        switch (entry.Value)
        {
            case YamlScalar { Style: YamlScalarStyle.Literal } formula:
                return [new PageFormula(writing.Formula(formula.Text))];
            case YamlSequence rows when entry.Name is "rows" or "cannot be" && rows.Items.All(i => i is YamlMapping):
                return [_tables.Rows(rows, ShapeOfFirst(rows.Items, key), owner)];
            case YamlSequence steps when steps.Items.Any(i => i is YamlMapping):
                return [_tables.Steps(steps, ShapeOfFirst(steps.Items, key), entry.Name == "steps" ? writing.Say("其余全部", "everybody who is left") : "")];
            case YamlMapping conditions when FormWriting.IsKeyedByClause(key):
                return [_tables.ByClause(conditions, key!, writing.Say("条件", "condition"))];
            case YamlMapping named when named.Entries.Count > 0 && named.Entries.All(e => e.Value is YamlMapping):
                return Named(named, key);
            case YamlMapping form when !FormWriting.IsNamed(key) && FormWriting.ShapeOf(key, form) is { } inner:
                return HasRoomInLine(form) ? [new PageParagraph(writing.Inline(form, key))] : [Of(form, inner)];
            case YamlMapping values when values.Entries.Count > 1:
                return [_tables.Values(values, key, label, owner)];
            default:
                return [new PageParagraph(writing.Inline(entry.Value, key))];
        }
    }

    private IReadOnlyList<PageBlock> Named(YamlMapping named, KeyShape? key)
    {
        var shape = ShapeOfFirst(named.Entries.Select(e => e.Value), key);
        return FormTables.FitTable(named, shape)
            ? [_tables.Named(named, shape)]
            : [new PageTerms([.. named.Entries.Select(e => new PageTerm(e.Name, [Of((YamlMapping)e.Value, FormWriting.ShapeOf(key, e.Value))]))])];
    }

    private static FormShape? ShapeOfFirst(IEnumerable<YamlNode> forms, KeyShape? key) =>
        forms.FirstOrDefault() is { } first ? FormWriting.ShapeOf(key, first) : null;

    private static bool HasRoomInLine(YamlMapping form) => form.Entries.All(e => e.Value is YamlScalar or YamlSequence { Flow: true });
}
