using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Cli.CommandLine;

/// <summary>The help of a command: what it does, usage, arguments, options, examples.</summary>
internal sealed class HelpText
{
    private static readonly Phrase RootSummary = new(
        "appraisal：把考核文件变成方案，计算得分、名次和等次，并说明每个数字依据的条款",
        "appraisal: turns appraisal documents into schemes, and computes scores, ranks and grades with the clause behind each number");

    private readonly MessageLanguage _language;
    private readonly StringBuilder _text = new();

    private HelpText(MessageLanguage language) => _language = language;

    public static string Of(Command command, MessageLanguage language)
    {
        var help = new HelpText(language);
        if (command is ToolCommand tool)
        {
            help.Write(tool);
        }
        else
        {
            help.WriteRoot(command);
        }

        return help._text.ToString();
    }

    private void WriteRoot(Command root)
    {
        _text.Append(RootSummary.In(_language)).Append("\n\n");
        Section(new("用法", "Usage"), [("appraisal " + Say("命令 ……", "COMMAND ..."), "")]);
        Section(new("命令", "Commands"), [.. root.Subcommands.OfType<ToolCommand>().Select(c => (c.Name, c.Summary.In(_language)))]);
        Section(new("选项", "Options"), [.. root.Options.Select(Row)]);
        _text.Append(Say("每条命令的用法和例子：appraisal 命令 --help\n", "Usage and examples of a command: appraisal COMMAND --help\n"));
        _text.Append(Say("退出码：0 正常；1 输入有错或测试未通过；2 命令行写错\n", "Exit codes: 0 good; 1 errors in the input or failed tests; 2 wrong command line\n"));
    }

    private void Write(ToolCommand command)
    {
        var arguments = command.Arguments.OfType<TextArgument>().ToList();
        var needed = command.Options.OfType<TextOption>().Where(o => o.IsNeeded).Select(o => $" {o.Name} {o.ValueName.In(_language)}");
        var usage = string.Concat(arguments.Select(a => $" {(a.IsNeeded ? a.Name : $"[{a.Name}]")}{(a.IsRepeatable ? "..." : "")}").Concat(needed));
        _text.Append($"appraisal {command.Name}{Say("：", ": ")}{command.Summary.In(_language)}\n\n");
        Section(new("用法", "Usage"), [($"appraisal {command.Name}{usage} {Say("[选项]", "[OPTIONS]")}", "")]);
        Section(new("参数", "Arguments"), [.. arguments.Select(a => (a.Name, a.Summary.In(_language)))]);
        var inherited = command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive);
        Section(new("选项", "Options"), [.. command.Options.Concat(inherited).Select(Row)]);
        _text.Append(Say("例\n", "Examples\n"));
        foreach (var example in command.Examples)
        {
            _text.Append($"  {example.Line}\n      {example.Says.In(_language)}\n");
        }
    }

    private (string, string) Row(Option option) => option switch
    {
        TextOption text => ($"{text.Name} {text.ValueName.In(_language)}", text.Summary.In(_language)),
        FlagOption flag => (flag.Name, flag.Summary.In(_language)),
        HelpOption => ("--help, -h", Say("显示帮助", "show help")),
        _ => (option.Name, Say("显示版本", "show the version")),
    };

    private void Section(Phrase title, IReadOnlyList<(string Name, string Says)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var width = rows.Max(r => DisplayWidth.Of(r.Name));
        _text.Append(title.In(_language)).Append('\n');
        foreach (var (name, says) in rows)
        {
            var line = $"  {name}{new string(' ', width - DisplayWidth.Of(name))}  {says}";
            _text.Append(line.TrimEnd()).Append('\n');
        }

        _text.Append('\n');
    }

    private string Say(string chinese, string english) => new Phrase(chinese, english).In(_language);
}
