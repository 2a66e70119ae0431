namespace Appraisal.Rules;

/// <summary>How data files are read.</summary>
public sealed record DataOptions
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    public static readonly DataOptions Default = new();

    /// <summary>The name of the encoding of CSV, YAML and JSON files, such as <c>gb18030</c>; null for UTF-8. It is never guessed.</summary>
    public string? Encoding { get; init; }
}
