using Appraisal.Rules.Cli.CommandLine;

namespace Appraisal.Rules.Cli.Commands;

/// <summary>The form of the output; the first choice is the default.</summary>
internal static class FormatOption
{
    public const string Json = "json";

    public static TextOption Of(params IReadOnlyList<string> choices) => new(
        "--format", new("格式", "FORMAT"), new($"输出的格式：{string.Join("、", choices)}；默认 {choices[0]}", $"form of the output: {string.Join(", ", choices)}; default {choices[0]}"))
    {
        Choices = choices,
    };
}
