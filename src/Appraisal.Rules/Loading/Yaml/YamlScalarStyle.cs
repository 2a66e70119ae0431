namespace Appraisal.Rules.Loading;

/// <summary>How a scalar is written.</summary>
public enum YamlScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,
    /// <summary>In single quotes.</summary>
    SingleQuoted,
    /// <summary>In double quotes, with escapes.</summary>
    DoubleQuoted,
    /// <summary>As a block after <c>|</c>, lines kept.</summary>
    Literal,
    /// <summary>As a block after <c>&gt;</c>, lines joined.</summary>
    Folded,
}
