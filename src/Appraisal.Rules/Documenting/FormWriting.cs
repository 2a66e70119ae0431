using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Documenting;

/// <summary>
/// Writes what stands in a scheme as a line of words: names as links, formulas as code, words of the language as an official says them.
/// It knows how values are written and what shapes say of them, and no form.
/// </summary>
internal sealed class FormWriting(SchemePlaces places, MessageLanguage language, IReadOnlyList<string> tables)
{
    private static readonly char[] FormulaSigns = ['=', '<', '>', '+', '*', '/', '(', '[', '"'];

    private bool Chinese => language == MessageLanguage.Chinese;

    public MessageLanguage Language => language;

    public SchemePlaces Places => places;

    /// <summary>What parts two things of a list.</summary>
    public string Comma => Chinese ? "、" : ", ";

    public string Semicolon => Chinese ? "；" : "; ";

    public string Colon => Chinese ? "：" : ": ";

    public string Say(string chinese, string english) => Chinese ? chinese : english;

    /// <summary>A value of any form in one line, or a few that are parted.</summary>
    public IReadOnlyList<PageInline> Inline(YamlNode node, KeyShape? key) => node switch
    {
        YamlScalar scalar => Scalar(scalar, key),
        YamlSequence closed when key?.Kind is ValueKind.FieldType or ValueKind.Field or ValueKind.NamedFields => [new PlainText(string.Join(Comma, closed.Items.OfType<YamlScalar>().Select(i => i.Text)))],
        YamlSequence { Items: [_, ..] items } when items.All(i => i is YamlScalar) => Joined(items.Select(i => Inline(i, key)), new PlainText(Comma)),
        YamlSequence sequence => Joined(sequence.Items.Select(i => Inline(i, key)), new LineBreak()),
        YamlMapping mapping when IsKeyedByClause(key) => Joined(mapping.Entries.Select(e => Condition(e, key!)), new LineBreak()),
        YamlMapping mapping when !IsNamed(key) && ShapeOf(key, node) is { } shape => Joined(Labelled(mapping, shape), new PlainText(Semicolon)),
        YamlMapping mapping when mapping.Entries.Any(e => e.Value is YamlMapping) => [new PlainText(string.Join(Comma, mapping.Entries.Select(e => e.Name)))],
        YamlMapping mapping when key?.Kind is ValueKind.FormulaOrBranches or ValueKind.NamedFormulas => Joined(mapping.Entries.Select(e => Branch(e, key)), new LineBreak()),
        YamlMapping mapping => Joined(mapping.Entries.Select(e => Pair(e, key)), new PlainText(Comma)),
        _ => [],
    };

    /// <summary>The entries of a form, each as its label and its value.</summary>
    public IEnumerable<IReadOnlyList<PageInline>> Labelled(YamlMapping mapping, FormShape? shape, params IReadOnlyList<string> without) =>
        mapping.Entries.Where(e => !without.Contains(e.Name)).Select(IReadOnlyList<PageInline> (e) =>
            [new PlainText(KeyWords.Of(e.Name, shape, language) + " "), .. Inline(e.Value, KeyOf(shape, e.Name))]);

    public IReadOnlyList<PageInline> Clauses(IEnumerable<string> written) => Joined(written.Select(Clause), new PlainText(Comma));

    /// <summary>A clause as it is cited; what stands behind a slash tells two conditions of one clause apart.</summary>
    public IReadOnlyList<PageInline> Clause(string written) =>
        [places.OfClause(FormReader.ClauseId(written)) is { } anchor ? new PageLink(written, anchor) : new PlainText(written)];

    /// <summary>A name, leading to what it names.</summary>
    public IReadOnlyList<PageInline> Mention(string name) => [Name(name)];

    public FormulaCode Formula(string formula) => FormulaLinks.Of(formula, tables, places);

    /// <summary>A literal that rows or branches are found by.</summary>
    public string Literal(string written) =>
        ValueWords.Range(written, language) ?? ValueWords.Boolean(written, language) ?? written;

    /// <summary>What shape a form behind a key has; null for what is no form, and where the language says nothing of it.</summary>
    public static FormShape? ShapeOf(KeyShape? key, YamlNode form) => key switch
    {
        { Kind: ValueKind.Rounding } => Shapes.Rounding,
        { Kind: ValueKind.Field or ValueKind.NamedFields } => Shapes.Field,
        { Form: not null } => key.FormOf(form),
        _ => null,
    };

    public static bool IsKeyedByClause(KeyShape? key) => key?.Kind is ValueKind.Conditions or ValueKind.ClauseTexts;

    /// <summary>Whether names that the scheme chooses stand behind the key, each with a form.</summary>
    public static bool IsNamed(KeyShape? key) => key?.Kind is ValueKind.NamedForms or ValueKind.NamedFields or ValueKind.NamedFormulas or ValueKind.NamedWordsOrForms or ValueKind.NamedNames;

    /// <summary>The shape of a key, also of <c>clause</c> where no shape is known.</summary>
    public static KeyShape? KeyOf(FormShape? shape, string key) =>
        shape?.Find(key) ?? (key == "clause" ? DecisionShapes.Every.First(k => k.Name == key) : shape?.Others);

    public static IReadOnlyList<PageInline> Joined(IEnumerable<IReadOnlyList<PageInline>> pieces, PageInline between)
    {
        var joined = new List<PageInline>();
        foreach (var piece in pieces)
        {
            joined.AddRange(joined.Count > 0 ? [between, .. piece] : piece);
        }

        return joined;
    }

    private IReadOnlyList<PageInline> Condition(YamlEntry condition, KeyShape key) =>
        [.. Clause(condition.Name), new PlainText(Colon), .. condition.Value is YamlScalar said ? Scalar(said, key) : Inline(condition.Value, null)];

    private IReadOnlyList<PageInline> Branch(YamlEntry branch, KeyShape key) => [new PlainText(Literal(branch.Name) + Colon), .. Inline(branch.Value, key)];

    private IReadOnlyList<PageInline> Pair(YamlEntry entry, KeyShape? key)
    {
        PageInline name = key?.Kind is ValueKind.Shares or ValueKind.NamesOrWords || places.Find(entry.Name, tables) is not null && key is null
            ? Name(entry.Name)
            : new PlainText(key is null ? KeyWords.Of(entry.Name, null, language) : Literal(entry.Name));
        IReadOnlyList<PageInline> value = key?.Kind == ValueKind.ClausesOrLookup ? [.. Clause(Text(entry.Value))] : Inline(entry.Value, key);
        return [name, new PlainText(" "), .. value];
    }

    private IReadOnlyList<PageInline> Scalar(YamlScalar scalar, KeyShape? key) => key?.Kind switch
    {
        ValueKind.Clauses or ValueKind.ClausesOrLookup => Clause(scalar.Text),
        ValueKind.Formulas when IsPlainWord(scalar.Text) is null && Identifiers.IsName(scalar.Text) => [Value(scalar)],
        ValueKind.Formula or ValueKind.Formulas or ValueKind.FormulaOrBranches or ValueKind.NamedFormulas or ValueKind.Conditions => [IsPlainWord(scalar.Text) is { } word ? word : Formula(scalar.Text)],
        ValueKind.Text or ValueKind.ClauseTexts => [new PlainText(scalar.Text)],
        ValueKind.Texts or ValueKind.Flag or ValueKind.Bounds => [new PlainText(Literal(scalar.Text))],
        ValueKind.Word or ValueKind.NamedWordsOrForms when ValueWords.Type(scalar.Text, language) is { } type => [new PlainText(type)],
        ValueKind.FieldType or ValueKind.Field or ValueKind.NamedFields => Type(scalar.Text),
        ValueKind.Word or ValueKind.Choice or ValueKind.NamesOrWords when key.Words?.Contains(scalar.Text) == true => [new PlainText(ValueWords.Choice(scalar.Text, language) ?? scalar.Text)],
        ValueKind.Operand or ValueKind.ChoiceOrNumber when ValueWords.Choice(scalar.Text, language) is { } choice => [new PlainText(choice)],
        ValueKind.Literals or ValueKind.Alternatives => [new PlainText(Literal(scalar.Text) is var literal && ValueWords.Choice(scalar.Text, language) is { } choice ? Say($"{choice}（{scalar.Text}）", choice) : literal)],
        ValueKind.Rounding when ValueWords.Rounding(scalar.Text, language) is var (digits, mode) => [new PlainText(digits + Say("，", ", ")), ValueWords.Choice(mode, language) is { } said ? new PlainText(said) : Name(mode)],
        ValueKind.PeriodLists when scalar.Text == GeneratedShapes.None => [new PlainText(Say("没有", "none"))],
        ValueKind.Name when IsOfATable(key.Name) && places.FindIn("", scalar.Text) is { } table => [new PageLink(scalar.Text, table.Anchor)],
        _ => [Value(scalar)],
    };

    private IReadOnlyList<PageInline> Type(string written)
    {
        const string Optional = "optional ";
        return written.StartsWith(Optional, StringComparison.Ordinal)
            ? [.. Type(written[Optional.Length..].Trim()), new PlainText(Say("，可空", ", may be empty"))]
            : [ValueWords.Type(written, language) is { } type ? new PlainText(type) : Name(written)];
    }

    /// <summary>A value whose key says no more than that there is one.</summary>
    private PageInline Value(YamlScalar scalar)
    {
        if (places.Find(scalar.Text, tables) is not null)
        {
            return Name(scalar.Text);
        }

        var literal = Literal(scalar.Text);
        var isFormula = literal == scalar.Text && scalar.Style is YamlScalarStyle.Plain or YamlScalarStyle.Literal && scalar.Text.AsSpan().ContainsAny(FormulaSigns);
        return isFormula ? Formula(scalar.Text) : new PlainText(literal);
    }

    // A column may be called as the table that it leads to; these keys name the table.
    private static bool IsOfATable(string key) => key is "of" or "each" || key.EndsWith(" of", StringComparison.Ordinal);

    private PageInline? IsPlainWord(string formula) => formula == "everybody" ? new PlainText(ValueWords.Choice(formula, language)!) : null;

    private PageInline Name(string name) => places.Find(name, tables) is { } place ? new PageLink(name, place.Anchor) : new PlainText(name);

    private static string Text(YamlNode node) => (node as YamlScalar)?.Text ?? "";
}
