namespace Appraisal.Rules.Parsing;

/// <summary>What may stand behind a key. The parser and the published schema both read it.</summary>
internal enum ValueKind
{
    /// <summary>Any text.</summary>
    Text,
    /// <summary>An identifier.</summary>
    Name,
    /// <summary>One identifier or a list of them.</summary>
    Names,
    /// <summary>One clause id or a list of them.</summary>
    Clauses,
    /// <summary>A FEEL formula.</summary>
    Formula,
    /// <summary>A FEEL formula, or a list of them.</summary>
    Formulas,
    /// <summary>A FEEL formula, or a mapping from literals to formulas.</summary>
    FormulaOrBranches,
    /// <summary>A FEEL formula, or a mapping from clause ids to formulas.</summary>
    Conditions,
    /// <summary>A number, a share, or the name of a parameter or column.</summary>
    Operand,
    /// <summary>A whole number.</summary>
    Whole,
    /// <summary>One word of a closed list, or the name of an assumption.</summary>
    Choice,
    /// <summary>A rounding such as <c>2 half-up</c>, or <c>{places: , mode: }</c>.</summary>
    Rounding,
    /// <summary>A literal: number, share, text, boolean or date; or a mapping from literals to literals.</summary>
    Literals,
    /// <summary>A mapping from literals to literals, or the name of a parameter that is one; for bonuses also a formula.</summary>
    Lookup,
    /// <summary>Clause ids, or a mapping from literals to clause ids.</summary>
    ClausesOrLookup,
    /// <summary>A list of literals.</summary>
    LiteralList,
    /// <summary>A field's type: a word, a closed list, or a mapping.</summary>
    Field,
    /// <summary>A form of its own.</summary>
    Form,
    /// <summary>A mapping from names to forms.</summary>
    NamedForms,
    /// <summary>A list of forms.</summary>
    FormList,
    /// <summary>A mapping from names to field types.</summary>
    NamedFields,
    /// <summary>A mapping from names to shares.</summary>
    Shares,
    /// <summary>One date in ISO form or a list of them.</summary>
    Dates,
    /// <summary>A mapping from clause ids to texts.</summary>
    ClauseTexts,
}

/// <summary>A key of a form.</summary>
/// <param name="Name">The key as written.</param>
/// <param name="Kind">What may stand behind it.</param>
/// <param name="Chinese">What it says, in Chinese.</param>
/// <param name="English">What it says, in English.</param>
/// <param name="Required">Whether the form is nothing without it.</param>
/// <param name="Form">The form behind the key, for the kinds that hold forms.</param>
/// <param name="Words">The words that a choice allows.</param>
internal sealed record KeyShape(
    string Name,
    ValueKind Kind,
    string Chinese,
    string English,
    bool Required = false,
    Func<FormShape>? Form = null,
    IReadOnlyList<string>? Words = null);

/// <summary>The keys of one form of the language.</summary>
internal sealed record FormShape(string Name, params IReadOnlyList<KeyShape> Keys)
{
    public KeyShape? Find(string key) => Keys.FirstOrDefault(k => k.Name == key);

    /// <summary>This form with more keys.</summary>
    public FormShape With(string name, params IReadOnlyList<KeyShape> keys) => new(name, [.. Keys, .. keys]);
}
