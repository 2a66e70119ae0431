using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Reporting;

/// <summary>How a result is shown as a table.</summary>
public sealed record ResultTableOptions
{
    /// <summary>Chinese, the parts of the score that fit, a hundred columns.</summary>
    public static readonly ResultTableOptions Default = new();

    /// <summary>The language of what surrounds the names, which are the scheme's own. Default: Chinese.</summary>
    public MessageLanguage Language { get; init; } = MessageLanguage.Chinese;

    /// <summary>The columns of the units' table to show after rank, unit, score and grade; empty for the parts of the score, nearest first, that fit, else the totals, bonuses and penalties that do.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Which result tables to show; empty for all.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>How many terminal columns the table may take when it chooses its columns itself. Default: 100.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Whether all assumptions are listed below the table, and not only those that were changed. Default: false.</summary>
    public bool ListAssumptions { get; init; }
}
