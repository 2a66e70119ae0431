using System.Reflection;
using System.Text;
using Appraisal.Rules.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Diagnostics;

/// <summary>docs/diagnostics.md lists every code with its messages, as the code has them.</summary>
public sealed class DiagnosticPageTests
{
    /// <summary>Set to 1, the page is written anew.</summary>
    private const string WriteVariable = "APPRAISAL_WRITE_DOCS";

    private static readonly string File = Repository.Path("docs/diagnostics.md");

    private static readonly IReadOnlyList<DiagnosticRule> Rules =
    [
        .. typeof(DiagnosticRule).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DiagnosticRule))
            .Select(f => (DiagnosticRule)f.GetValue(null)!)
            .OrderBy(r => r.Code, StringComparer.Ordinal),
    ];

    [Fact]
    public void Page_OfAllCodes_IsWhatTheCodeSays()
    {
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            System.IO.File.WriteAllText(File, Page());
        }

        System.IO.File.ReadAllText(File).ReplaceLineEndings("\n").Should().Be(Page(), $"run this test with {WriteVariable}=1 after a change of messages");
    }

    [Fact]
    public void Codes_AreUsedOnce() => Rules.Select(r => r.Code).Should().OnlyHaveUniqueItems();

    private static string Page()
    {
        var page = new StringBuilder("""
            # Diagnostics

            Every fault of a package or a data set is told at once, sorted by place, with code, place, excerpt, clause, what to do and near names. The thousands digit
            names the stage: 1 reading files, 2 the form of a scheme, 3 its meaning, 4 data, 5 running. FEEL's own codes are in [FEEL diagnostics](feel/diagnostics.md).
            `{0}`, `{1}` stand for names and values. This page is made from the code; a test fails when it is stale.


            """.ReplaceLineEndings("\n"));
        page.Append("| code | kind | message | what to do | 信息 | 怎么办 |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var rule in Rules)
        {
            var cells = new[] { rule.Code, rule.Severity.ToString().ToLowerInvariant(), rule.English, rule.EnglishAdvice, rule.Chinese, rule.ChineseAdvice };
            page.Append($"| {string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
        }

        return page.ToString();
    }
}
