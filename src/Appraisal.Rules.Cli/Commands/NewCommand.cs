using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>new</c>: writes a small package that passes its tests, to be rewritten beside a document.</summary>
internal sealed class NewCommand : ToolCommand
{
    private readonly TextArgument _folder = new("FOLDER", new("新方案的文件夹，须不存在或为空；它的名称就是方案标识", "the folder of the new scheme, empty or not there yet; its name is the scheme's id"));
    private readonly TextOption _title = new("--title", new("标题", "TITLE"), new("方案的标题", "the title of the scheme"));
    private readonly TextOption _format = FormatOption.Of("text", "json");

    public NewCommand(ToolSession session)
        : base("new", new("新建一个能通过测试的小方案，供照文件改写", "makes a small scheme that passes its tests, to be rewritten beside a document"), session)
    {
        Add(_folder);
        Add(_title);
        Add(_format);
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
        if (Session.Report(Faults(folder, id, title)))
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

        Print(folder, [.. files.Select(f => f.Path)], _format.ValueIn(parsed) == FormatOption.Json);
        return ExitCode.Good;
    }

    private static IEnumerable<Diagnostic> Faults(string folder, string id, string title)
    {
        if (File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            yield return new Diagnostic(ToolRules.NotEmpty, Place.None, folder);
        }

        if (id.Length == 0 || !char.IsLetterOrDigit(id[0]) || !id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            yield return new Diagnostic(ToolRules.NoSchemeName, Place.None, id);
        }

        if (string.IsNullOrWhiteSpace(title) || title.Any(char.IsControl))
        {
            yield return new Diagnostic(ToolRules.NoTitle, Place.None, title);
        }
    }

    private void Print(string folder, IReadOnlyList<string> files, bool asJson)
    {
        if (asJson)
        {
            Session.Output.Write(CanonicalJson.Text(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("folder", folder);
                writer.WriteStartArray("files");
                files.ToList().ForEach(writer.WriteStringValue);
                writer.WriteEndArray();
                writer.WriteEndObject();
            }));
            return;
        }

        var package = Quoted(Path.TrimEndingDirectorySeparator(folder));
        var data = Quoted($"{Path.TrimEndingDirectorySeparator(folder)}/data");
        string[] next = [$"check {package}", $"test {package}", $"score {package} --data {data}", $"explain {package} --data {data} --unit 戊局", $"clauses {package}"];
        Session.Output.Write(Session.Say($"已新建 {folder}：\n", $"made {folder}:\n") + string.Concat(files.Select(f => $"  {f}\n")));
        Session.Output.Write(Session.Say("\n接下来：\n", "\nnext:\n") + string.Concat(next.Select(line => $"  appraisal {line}\n")));
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
