using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>schema</c>: writes the JSON Schema by which editors complete and check the files of a package.</summary>
internal sealed class SchemaCommand : ToolCommand
{
    private readonly TextOption _for = new("--for", new("文件", "KIND"), new(
        $"为哪种文件：{string.Join("、", EditorSchema.All.Select(s => s.Kind))}；默认 {EditorSchema.All[0].Kind}",
        $"for which files: {string.Join(", ", EditorSchema.All.Select(s => s.Kind))}; default {EditorSchema.All[0].Kind}"))
    {
        Choices = [.. EditorSchema.All.Select(s => s.Kind)],
    };

    private readonly OutOption _out = new();

    public SchemaCommand(ToolSession session)
        : base("schema", new("写出方案文件的 JSON Schema，供编辑器补全和检查", "writes the JSON Schema of scheme files, by which editors complete and check them"), session)
    {
        Add(_for);
        Add(_out);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("appraisal schema --out scheme.schema.json", new("写入文件；方案首行写 # yaml-language-server: $schema=scheme.schema.json", "writes a file; a scheme's first line is then # yaml-language-server: $schema=scheme.schema.json")),
        new("appraisal schema --for scenarios", new("情景文件的，显示在屏幕上", "that of scenario files, on the screen")),
    ];

    protected override int Run(ParseResult parsed)
    {
        if (!_out.CanWrite(parsed, Session))
        {
            return ExitCode.Errors;
        }

        var kind = _for.ValueIn(parsed) ?? EditorSchema.All[0].Kind;
        _out.Write(parsed, Session, EditorSchema.All.Single(s => s.Kind == kind).Text());
        return ExitCode.Good;
    }
}
