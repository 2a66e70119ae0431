using System.CommandLine;
using System.Text.Json;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>data</c>: writes the empty tables of a scheme for people to fill in.</summary>
internal sealed class DataCommand : ToolCommand
{
    private readonly TextArgument _package = new("PACKAGE", new("方案文件夹", "the folder of the scheme"));
    private readonly TextOption _out = new("--out", new("文件夹", "FOLDER"), new("写到哪个文件夹，没有就新建", "the folder to write to; made when it is not there")) { IsNeeded = true };
    private readonly TextOption _format = FormatOption.Of("text", "json");
    private readonly FlagOption _force = new("--force", new("覆盖已有的表", "writes over tables that are there"));

    public DataCommand(ToolSession session)
        : base("data", new("按方案写出表头正确的空白 CSV 表", "writes empty CSV tables with the right headers"), session)
    {
        Add(_package);
        Add(_out);
        Add(_force);
        Add(_format);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("appraisal data schemes/hengyang-hitech-2017 --out 数据/2018", new("写出空白表，用 Excel 或 WPS 填写", "writes empty tables, to be filled in with Excel or WPS")),
    ];

    protected override int Run(ParseResult parsed)
    {
        if (Packages.Load(_package.ValueIn(parsed), Session) is not { } scheme)
        {
            return ExitCode.Errors;
        }

        var folder = _out.ValueIn(parsed)!;
        var tables = AppraisalDataTemplate.Of(scheme.Tables.Values, Session.Language);
        var there = tables.Select(FileOf).Where(file => File.Exists(Path.Combine(folder, file))).ToList();
        if (there.Count > 0 && !_force.IsIn(parsed))
        {
            Session.Report(ToolRules.AlreadyThere, folder, string.Join("、", there));
            return ExitCode.Errors;
        }

        Directory.CreateDirectory(folder);
        foreach (var table in tables)
        {
            OutputFile.Write(Path.Combine(folder, FileOf(table)), table.Header + "\n", Session.Stopping);
        }

        if (_format.ValueIn(parsed) == FormatOption.Json)
        {
            Session.Output.Write(CanonicalJson.Text(writer => Write(writer, tables)));
        }
        else
        {
            Print(tables);
        }

        return ExitCode.Good;
    }

    private static string FileOf(EmptyTable table) => table.Name + ".csv";

    private void Print(IReadOnlyList<EmptyTable> tables)
    {
        foreach (var table in tables)
        {
            Session.Output.Write($"{FileOf(table)}\n");
            foreach (var column in table.Columns)
            {
                var clauses = column.Clauses.Count > 0 ? $" [{string.Join(", ", column.Clauses)}]" : "";
                Session.Output.Write($"  {column.Name}{Session.Say("：", ": ")}{column.Description}{clauses}\n");
            }
        }
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<EmptyTable> tables)
    {
        writer.WriteStartArray();
        foreach (var table in tables)
        {
            writer.WriteStartObject();
            writer.WriteString("file", FileOf(table));
            writer.WriteStartObject("columns");
            foreach (var column in table.Columns)
            {
                writer.WriteString(column.Name, column.Description);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
