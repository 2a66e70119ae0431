namespace Appraisal.Rules.Parsing;

/// <summary>What may stand behind a key. Readers and the published schema both go by it.</summary>
public enum ValueKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>One text or a list of them.</summary>
    Texts,

    /// <summary>One of the key's words, and nothing else.</summary>
    Word,

    /// <summary>One word of a closed list, or the name of an assumption.</summary>
    Choice,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A whole number within the bounds of the key.</summary>
    Whole,

    /// <summary>A number or a share.</summary>
    Number,

    /// <summary>A number, a share, or the name of a parameter or column; <c>none</c> for no limit.</summary>
    Operand,

    /// <summary>A rounding such as <c>2 half-up</c>, or <c>{places: , mode: }</c>.</summary>
    Rounding,

    /// <summary>An interval such as <c>0..80</c> or <c>over 0</c>.</summary>
    Bounds,

    /// <summary>One date in ISO form or a list of them.</summary>
    Dates,

    /// <summary>An identifier.</summary>
    Name,

    /// <summary>One identifier or a list of them.</summary>
    Names,

    /// <summary>One clause id or a list of them.</summary>
    Clauses,

    /// <summary>Clause ids, or a mapping from literals to clause ids.</summary>
    ClausesOrLookup,

    /// <summary>A mapping from clause ids to texts.</summary>
    ClauseTexts,

    /// <summary>A FEEL formula.</summary>
    Formula,

    /// <summary>A FEEL formula, or a list of them.</summary>
    Formulas,

    /// <summary>A FEEL formula, or a mapping from literals to formulas.</summary>
    FormulaOrBranches,

    /// <summary>A FEEL formula, or a mapping from clause ids to formulas.</summary>
    Conditions,

    /// <summary>A literal - number, share, text, boolean or date - a list of them, or a mapping from literals to literals.</summary>
    Literals,

    /// <summary>A list of literals or of mappings from literals to literals.</summary>
    Alternatives,

    /// <summary>A mapping from literals to literals, or the name of a parameter that is one.</summary>
    Lookup,

    /// <summary>A mapping from literals to literals, the name of a parameter that is one, or a formula.</summary>
    LookupOrFormula,

    /// <summary>A cell of data: a value, a list of values, or nothing.</summary>
    Cell,

    /// <summary>Rows of cells: a list of lists.</summary>
    Grid,

    /// <summary>A field's type: a word, a closed list or the name of a subject table.</summary>
    FieldType,

    /// <summary>A field: its type alone, or a form that tells more.</summary>
    Field,

    /// <summary>A form of its own.</summary>
    Form,

    /// <summary>A FEEL formula, or a whole number within the bounds of the key; or a form that tells more, where the key has one.</summary>
    FormulaOrForm,

    /// <summary>A number or a share, the name of a parameter or column, or a form that tells more.</summary>
    OperandOrForm,

    /// <summary>One identifier, a list of them, or a mapping from identifiers to one of the key's words.</summary>
    NamesOrWords,

    /// <summary>A list of forms.</summary>
    FormList,

    /// <summary>A list of forms, or in its place a form; or nothing at all.</summary>
    FormListOrForm,

    /// <summary>A mapping from names to forms.</summary>
    NamedForms,

    /// <summary>A mapping from names to fields.</summary>
    NamedFields,

    /// <summary>A mapping from names to formulas.</summary>
    NamedFormulas,

    /// <summary>A mapping from names to one identifier or a list of them.</summary>
    NamedNames,

    /// <summary>A mapping from names to one of the key's words.</summary>
    NamedWords,

    /// <summary>A mapping from names to forms, or to one word in place of a form.</summary>
    NamedWordsOrForms,

    /// <summary>A word of a closed list, a number, or the name of a parameter.</summary>
    ChoiceOrNumber,

    /// <summary>A mapping from names to shares, or the name of a parameter that is one.</summary>
    Shares,

    /// <summary>Periods: a list of values, a mapping from values to weights, or the name of a parameter that holds one; or a mapping from literals to such.</summary>
    PeriodLists,

    /// <summary>A year, or a half, a quarter or a month of one.</summary>
    Period,
}
