using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Loading;
using FluentAssertions;

namespace Appraisal.Rules.Tests;

/// <summary>Small schemes and data written in a test.</summary>
internal static class SchemeUnderTest
{
    /// <summary>A scheme with one unit table <c>单位</c> (key <c>名称</c>); the rest as given, sections from the left margin.</summary>
    public static AppraisalScheme Of(string fields, string sections, string result = "of: 单位") => Load($$"""
        scheme: test
        title: 测试
        period: 2020
        result: {{{result}}}
        subjects:
          单位:
            key: 名称
            fields: {{{fields}}}
            groups:
              全体: {by: everybody, for: everybody}
        {{sections}}
        """);

    public static AppraisalScheme Load(string text)
    {
        var loading = Loading(text);
        loading.Diagnostics.Select(d => d.ToString()).Should().BeEmpty();
        return loading.Scheme!;
    }

    /// <summary>What is reported of a scheme: code, message, and what to do.</summary>
    public static IReadOnlyList<string> Faults(string text) => [.. Loading(text).Diagnostics.Select(Shown)];

    /// <summary>What is reported of data.</summary>
    public static IReadOnlyList<string> Faults(AppraisalScheme scheme, AppraisalData data, AppraisalEvaluator evaluator) =>
        [.. scheme.Appraise(data, new AppraisalOptions { MissingTablesAreEmpty = true, Evaluator = evaluator }).Diagnostics.Select(Shown)];

    private static string Shown(Diagnostic diagnostic) => string.Join(
        "; ", new[] { $"{diagnostic.Code} {diagnostic.Message(MessageLanguage.English)}", diagnostic.Advice(MessageLanguage.English) }.Where(t => t.Length > 0));

    private static SchemeLoading Loading(string text)
    {
        var reading = YamlReader.Read(new SourceText("scheme.yaml", text));
        reading.Diagnostics.Should().BeEmpty();
        return AppraisalScheme.Load(new SchemePackage("", reading.Root!, null, ""));
    }

    public static AppraisalResult Run(AppraisalScheme scheme, AppraisalData data, AppraisalEvaluator evaluator = AppraisalEvaluator.Plan)
    {
        var result = scheme.Appraise(data, new AppraisalOptions { MissingTablesAreEmpty = true, Evaluator = evaluator });
        result.IsComplete.Should().BeTrue(string.Join('\n', result.Diagnostics));
        return result;
    }
}
