using System.Text;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Testing;

/// <summary>What a scenario expected and did not get.</summary>
public sealed record AssertionFailure
{
    /// <summary>What was looked at, such as <c>部门[甲局].荣誉加分</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What was expected.</summary>
    public required string Expected { get; init; }

    /// <summary>What there was.</summary>
    public required string Actual { get; init; }

    /// <summary>How the value came about, in Chinese: the formula and the values of its names; empty where nothing was computed.</summary>
    public string How { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string HowInEnglish { get; init; } = "";

    /// <summary>What to do, in Chinese: how to expect a number that no decimal says; empty elsewhere.</summary>
    public string ToDo { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string ToDoInEnglish { get; init; } = "";

    /// <summary>The clauses that the value rests on.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Where the expectation is written.</summary>
    public required Place Place { get; init; }

    /// <summary>The failure as people read it.</summary>
    public string ToText(MessageLanguage language)
    {
        var chinese = language == MessageLanguage.Chinese;
        var text = new StringBuilder(chinese ? $"{Place}: {Subject}：期望 {Expected}，实际 {Actual}" : $"{Place}: {Subject}: expected {Expected}, actual {Actual}");
        if (Clauses.Count > 0)
        {
            text.Append(chinese ? $"（条款 {string.Join("、", Clauses)}）" : $" (clause {string.Join(", ", Clauses)})");
        }

        var how = chinese ? How : HowInEnglish;
        text.Append(how.Length > 0 ? $"\n  ← {how}" : "");
        return text.Append(ToDo.Length == 0 ? "" : chinese ? $"\n  怎么办：{ToDo}" : $"\n  to do: {ToDoInEnglish}").ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => ToText(MessageLanguage.English);
}
