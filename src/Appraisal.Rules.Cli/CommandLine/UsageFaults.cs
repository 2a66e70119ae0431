using System.CommandLine;
using System.CommandLine.Parsing;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Cli.CommandLine;

/// <summary>Everything that is wrong with a command line, at once and in the reader's language.</summary>
internal static class UsageFaults
{
    public static IReadOnlyList<string> Of(ParseResult parsed, MessageLanguage language)
    {
        var command = parsed.CommandResult.Command;
        var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive)).ToList();
        var names = options.Select(o => o.Name).Concat(command.Subcommands.Select(c => c.Name)).ToList();
        var arguments = command.Arguments.OfType<TextArgument>().ToList();
        var unknown = parsed.UnmatchedTokens
            .Concat(arguments.SelectMany(a => TokensOf(parsed.GetResult(a)).Where(token => LooksLikeOption(token, a))))
            .Select(token => Unknown(token, names, language))
            .ToList();

        // A misspelt option makes its value one argument too many and the right option missing: that is not worth saying.
        var faults = unknown.Count > 0
            ? unknown
            : options.OfType<TextOption>().SelectMany(o => OfOption(o, parsed.GetResult(o)))
                .Concat(arguments.SelectMany(a => OfArgument(a, TokensOf(parsed.GetResult(a)))))
                .Concat(command is ToolCommand tool ? tool.FaultsOf(parsed) : [])
                .ToList();
        return faults.Count > 0 ? [.. faults.Select(fault => fault.In(language))] : [.. parsed.Errors.Select(e => e.Message)];
    }

    private static IReadOnlyList<string> TokensOf(ArgumentResult? result) => result is null ? [] : [.. result.Tokens.Select(t => t.Value)];

    private static IEnumerable<Phrase> OfOption(TextOption option, OptionResult? result)
    {
        if (result is null or { Implicit: true })
        {
            if (option.IsNeeded)
            {
                yield return new($"缺少 {option.Name} {option.ValueName.Chinese}：{option.Summary.Chinese}", $"{option.Name} {option.ValueName.English} is missing: {option.Summary.English}");
            }

            yield break;
        }

        if (result.Tokens.Count == 0)
        {
            yield return new($"{option.Name} 后面要有{option.ValueName.Chinese}", $"{option.Name} needs a {option.ValueName.English}");
        }
        else if (result.Tokens.Count > 1 && !option.IsRepeatable)
        {
            yield return new($"{option.Name} 只能给一次", $"{option.Name} may be given only once");
        }

        foreach (var token in result.Tokens.Where(t => option.Choices.Count > 0 && !option.Choices.Contains(t.Value)))
        {
            yield return new(
                $"{option.Name} 不能是“{token.Value}”，可选：{string.Join("、", option.Choices)}",
                $"{option.Name} cannot be '{token.Value}'; it is one of {string.Join(", ", option.Choices)}");
        }
    }

    private static IEnumerable<Phrase> OfArgument(TextArgument argument, IReadOnlyList<string> values)
    {
        if (values.Count == 0 && argument.IsNeeded)
        {
            yield return new($"缺少 {argument.Name}：{argument.Summary.Chinese}", $"{argument.Name} is missing: {argument.Summary.English}");
        }

        foreach (var value in argument.IsRepeatable ? [] : values.Skip(1))
        {
            yield return new(
                $"多出“{value}”：只能给一个 {argument.Name}；含空格或括号时用引号括起来",
                $"'{value}' is too much: there can be only one {argument.Name}; put quotes round one that holds blanks or brackets");
        }
    }

    // The parser takes an option that it does not know for one more argument.
    private static bool LooksLikeOption(string token, TextArgument argument) =>
        token.Length > 2 && token[0] == '-' && (token[1] == '-' && char.IsAsciiLetter(token[2]) || !argument.IsFormula && char.IsAsciiLetter(token[1]));

    private static Phrase Unknown(string token, IReadOnlyList<string> names, MessageLanguage language)
    {
        var near = NearNames.Of(token.Split('=')[0], names);
        var hint = near.Count == 0 ? "" : language == MessageLanguage.Chinese ? $"；相近的：{string.Join("、", near)}" : $"; near names: {string.Join(", ", near)}";
        return new($"不认识“{token}”{hint}", $"'{token}' is not known{hint}");
    }
}
