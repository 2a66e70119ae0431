using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>doc</c>: writes a scheme as one page for people to read.</summary>
internal sealed class DocCommand : ToolCommand
{
    private const string Markdown = "markdown";
    private const string Html = "html";

    private readonly TextArgument _package = new("PACKAGE", new("方案文件夹", "the folder of the scheme"));
    private readonly TextOption _format = new(
        "--format", new("格式", "FORMAT"), new("markdown 或 html；不写时看 --out 的文件名，默认 markdown", "markdown or html; by default after the name of --out, else markdown"))
    {
        Choices = [Markdown, Html],
    };

    private readonly OutOption _out = new();

    public DocCommand(ToolSession session)
        : base("doc", new("把方案写成一页：条款旁边是规则，另有数据、假设、等次和结果运用", "writes a scheme as one page: clauses beside rules, data, assumptions, grades, consequences"), session)
    {
        Add(_package);
        Add(_format);
        Add(_out);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("appraisal doc schemes/hengyang-hitech-2017", new("以 Markdown 打印", "prints Markdown")),
        new("appraisal doc schemes/hengyang-hitech-2017 --out 方案.html", new("写成一个可离线打开的网页文件", "writes one HTML file that opens offline")),
        new("appraisal doc schemes/hengyang-hitech-2017 --lang en --out scheme.md", new("标题用英文", "headings in English")),
    ];

    protected override int Run(ParseResult parsed)
    {
        if (!_out.CanWrite(parsed, Session) || Packages.Load(_package.ValueIn(parsed), Session) is not { } scheme)
        {
            return ExitCode.Errors;
        }

        var page = Session.Work(new("正在写", "writing"), () => scheme.Document(Session.Language));
        _out.Write(parsed, Session, IsHtml(parsed) ? page.ToHtml() : page.ToMarkdown());
        return ExitCode.Good;
    }

    // The name of the file says what is wanted, unless the format is asked for.
    private bool IsHtml(ParseResult parsed) => _format.ValueIn(parsed) is { } asked
        ? asked == Html
        : Path.GetExtension(_out.ValueIn(parsed)) is { } end && (end.Equals(".html", StringComparison.OrdinalIgnoreCase) || end.Equals(".htm", StringComparison.OrdinalIgnoreCase));
}
