namespace Appraisal.Rules.Documenting;

/// <summary>A piece of a line of a page.</summary>
internal abstract record PageInline;

/// <summary>Words.</summary>
internal sealed record PlainText(string Text) : PageInline;

/// <summary>Words that stand out.</summary>
internal sealed record StrongText(string Text) : PageInline;

/// <summary>Words in the background.</summary>
internal sealed record SmallText(string Text) : PageInline;

/// <summary>Words that lead to another place of the page.</summary>
internal sealed record PageLink(string Text, string Anchor) : PageInline;

/// <summary>A place that links lead to.</summary>
internal sealed record PageAnchor(string Id) : PageInline;

/// <summary>The next piece begins a line.</summary>
internal sealed record LineBreak : PageInline;

/// <summary>A formula as written. Lines are parted by LF.</summary>
internal sealed record FormulaCode(IReadOnlyList<FormulaPart> Parts) : PageInline
{
    /// <summary>The formula as one text.</summary>
    public string Text => string.Concat(Parts.Select(p => p.Text));
}

/// <summary>A part of a formula.</summary>
/// <param name="Text">The part as written.</param>
/// <param name="Anchor">Where a name leads to; null for all else.</param>
/// <param name="IsAssumed">Whether the name is that of an assumption.</param>
internal sealed record FormulaPart(string Text, string? Anchor = null, bool IsAssumed = false);
