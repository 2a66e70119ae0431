using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>new</c>: writes a small package that passes its tests, to be rewritten beside a document.</summary>
internal sealed class NewCommand : ToolCommand
{
    private readonly TextArgument _folder = new("FOLDER", new("新方案的文件夹，须不存在或为空；它的名称就是方案标识", "the folder of the new scheme, empty or not there yet; its name is the scheme's id"));
    private readonly TextOption _title = new("--title", new("标题", "TITLE"), new("方案的标题", "the title of the scheme"));

    public NewCommand(ToolSession session)
        : base("new", new("新建一个能通过测试的小方案，供照文件改写", "makes a small scheme that passes its tests, to be rewritten beside a document"), session)
    {
        Add(_folder);
        Add(_title);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("appraisal new demo", new("新建 demo，有方案、条款、情景、数据和编辑器用的 schema", "makes demo: scheme, clauses, scenarios, data, and schemas for editors")),
        new("appraisal new schemes/xx-county-2025 --title 某县2025年度绩效考核", new("写明标题", "with a title of its own")),
    ];

    protected override int Run(ParseResult parsed)
    {
        var folder = _folder.ValueIn(parsed);
        var id = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var title = _title.ValueIn(parsed) ?? Session.Say("示例考评方案", "Example appraisal");
        if (!CanMake(folder, id, title))
        {
            return ExitCode.WrongUse;
        }

        // Once begun, all files are written: a part of a package is of no use.
        Session.Stopping.ThrowIfCancellationRequested();
        var files = PackageTemplate.Files(id, title, Session.Language);
        foreach (var (path, text) in files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            OutputFile.Write(full, text, CancellationToken.None);
        }

        Print(folder, [.. files.Select(f => f.Path)]);
        return ExitCode.Good;
    }

    private bool CanMake(string folder, string id, string title)
    {
        var (isFree, isName, isTitle) = (!File.Exists(folder) && (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()), IsName(id), IsTitle(title));
        if (!isFree)
        {
            Session.Report(ToolRules.NotEmpty, folder);
        }

        if (!isName)
        {
            Session.Report(ToolRules.NoSchemeName, id);
        }

        if (!isTitle)
        {
            Session.Report(ToolRules.NoTitle, title);
        }

        return isFree && isName && isTitle;
    }

    private static bool IsName(string id) => id.Length > 0 && char.IsLetterOrDigit(id[0]) && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool IsTitle(string title) => !string.IsNullOrWhiteSpace(title) && !title.Any(char.IsControl);

    private void Print(string folder, IReadOnlyList<string> files)
    {
        var name = folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder;
        var data = folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}/data\"" : $"{folder.TrimEnd('/', '\\')}/data";
        Session.Output.Write(Session.Say($"已新建 {folder}：\n", $"made {folder}:\n"));
        foreach (var file in files)
        {
            Session.Output.Write($"  {file}\n");
        }

        Session.Output.Write(Session.Say("\n接下来：\n", "\nnext:\n"));
        foreach (var line in new[] { $"check {name}", $"test {name}", $"score {name} --data {data}", $"explain {name} --data {data} --unit 戊局", $"clauses {name}" })
        {
            Session.Output.Write($"  appraisal {line}\n");
        }
    }
}
