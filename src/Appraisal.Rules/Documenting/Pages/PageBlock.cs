namespace Appraisal.Rules.Documenting;

/// <summary>A block of a page.</summary>
internal abstract record PageBlock;

/// <summary>A heading that links lead to. Level 1 is the title.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Text">The words.</param>
/// <param name="Anchor">The place's id.</param>
/// <param name="Aside">What stands small behind it.</param>
internal sealed record PageHeading(int Level, string Text, string Anchor, string Aside = "") : PageBlock;

/// <summary>A paragraph.</summary>
internal sealed record PageParagraph(IReadOnlyList<PageInline> Content) : PageBlock;

/// <summary>What the document says, set apart.</summary>
internal sealed record PageQuote(IReadOnlyList<PageInline> Content) : PageBlock;

/// <summary>A formula in lines of its own.</summary>
internal sealed record PageFormula(FormulaCode Code) : PageBlock;

/// <summary>A list.</summary>
internal sealed record PageBullets(IReadOnlyList<IReadOnlyList<PageInline>> Items) : PageBlock;

/// <summary>A table; each row has a cell for each header.</summary>
internal sealed record PageTable(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<IReadOnlyList<PageInline>>> Rows) : PageBlock;

/// <summary>Labels and what belongs to each.</summary>
internal sealed record PageTerms(IReadOnlyList<PageTerm> Terms) : PageBlock;

/// <summary>A label and what belongs to it.</summary>
internal sealed record PageTerm(string Label, IReadOnlyList<PageBlock> Content);

/// <summary>Two things beside each other where there is room, else one after the other.</summary>
internal sealed record PageBeside(IReadOnlyList<PageBlock> Left, IReadOnlyList<PageBlock> Right) : PageBlock;
