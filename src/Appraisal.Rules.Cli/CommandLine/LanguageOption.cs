using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Cli.CommandLine;

/// <summary>The language of messages. It is looked for before anything is parsed, because help and faults of the parse speak it too.</summary>
internal sealed class LanguageOption : TextOption
{
    private const string Flag = "--lang";

    public LanguageOption()
        : base(Flag, new("语言", "LANGUAGE"), new("输出的语言：zh 中文，en 英文；默认按系统环境，不明时为中文", "language of the output: zh or en; by default that of the environment, Chinese when unknown"))
    {
        Choices = ["zh", "en"];
        Recursive = true;
    }

    public static MessageLanguage? Find(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var value = args[i] == Flag && i + 1 < args.Count ? args[i + 1] : args[i].StartsWith(Flag + "=", StringComparison.Ordinal) ? args[i][(Flag.Length + 1)..] : "";
            if (value is "zh" or "en")
            {
                return value == "zh" ? MessageLanguage.Chinese : MessageLanguage.English;
            }
        }

        return null;
    }
}
