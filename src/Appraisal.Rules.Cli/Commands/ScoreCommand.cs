using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>score</c>: computes a year's data and prints the ranked table.</summary>
internal sealed class ScoreCommand : ToolCommand
{
    private readonly RunInputs _inputs = new();
    private readonly TextOption _format = FormatOption.Of("table", "json", "csv");
    private readonly OutOption _out = new();
    private readonly KeepOption _keep = new();

    private readonly TextOption _columns = new(
        "--columns", new("列,列", "COLUMN,COLUMN"), new("名次、名称、得分、等次之后显示哪些列；默认为放得下的得分组成，都放不下时为放得下的汇总、加分、扣分", "the columns after rank, name, score and grade; by default the parts of the score that fit, else the totals, bonuses and penalties that do"));

    private readonly TextOption _table = new("--table", new("表", "TABLE"), new("只显示哪一级的表；默认全部", "shows the table of one level only; by default all"));

    private readonly FlagOption _assumptions = new("--assumptions", new("在表下列出全部假设", "lists all assumptions below the table"));

    public ScoreCommand(ToolSession session)
        : base("score", new("按方案计算数据，打印排名表", "computes the data by the scheme and prints the ranked table"), session)
    {
        _inputs.AddTo(this);
        Add(_format);
        Add(_columns);
        Add(_table);
        Add(_assumptions);
        Add(_out);
        Add(_keep);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("appraisal score schemes/hengyang-hitech-2017 --data samples/data/hengyang-2017", new("打印排名表", "prints the ranked table")),
        new(
            "appraisal score schemes/hengyang-hitech-2017 --data samples/data/hengyang-2017 --set 空额=\"stays open\"",
            new("换一种假设再算", "computes with another assumption")),
        new(
            "appraisal score schemes/hengyang-hitech-2017 --data samples/data/hengyang-2017 --format csv --out 结果.csv",
            new("写成 Excel、WPS 能打开的 CSV", "writes a CSV file for Excel or WPS")),
        new("appraisal score 月考核 --data 十月 --period 2025-10 --keep 十一月", new("算十月，并写出十一月要读的往年表", "computes October and writes the histories that November reads")),
    ];

    public override IEnumerable<Phrase> FaultsOf(ParseResult parsed) => _inputs.FaultsOf(parsed);

    protected override int Run(ParseResult parsed)
    {
        if (!_out.CanWrite(parsed, Session) || !_keep.CanWrite(parsed, Session) || _inputs.Run(parsed, Session) is not { } result)
        {
            return ExitCode.Errors;
        }

        if (!result.IsComplete)
        {
            // Another program reads the diagnostics here; a file keeps its last good content.
            Session.Output.Write(FormatOf(parsed) == FormatOption.Json && _out.ValueIn(parsed) is null ? result.ToJson() : "");
            return ExitCode.Errors;
        }

        IReadOnlyList<string> columns = [.. _columns.ValuesIn(parsed).SelectMany(c => c.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        var tables = Tables(parsed, result);
        if (Session.Report(UnknownNames(parsed, result, tables, columns)) || !_keep.Write(parsed, Session, result))
        {
            return ExitCode.Errors;
        }

        _out.Write(parsed, Session, Text(parsed, result, tables, columns));
        return ExitCode.Good;
    }

    /// <summary>The result tables that are asked for.</summary>
    private IReadOnlyList<UnitTable> Tables(ParseResult parsed, AppraisalResult result) =>
        _table.ValueIn(parsed) is { } name ? [.. result.UnitTables.Where(t => t.Table == name)] : result.UnitTables;

    /// <summary>What the result does not have, or, for a file of one table, of which it has several.</summary>
    private IEnumerable<Diagnostic> UnknownNames(ParseResult parsed, AppraisalResult result, IReadOnlyList<UnitTable> tables, IReadOnlyList<string> columns)
    {
        var names = string.Join("、", result.UnitTables.Select(t => t.Table));
        if (tables.Count == 0)
        {
            var name = _table.ValueIn(parsed)!;
            return [new Diagnostic(ToolRules.NoTable, Place.None, name, names) { Suggestions = NearNames.Of(name, result.UnitTables.Select(t => t.Table)) }];
        }

        if (tables.Count > 1 && FormatOf(parsed) == "csv")
        {
            return [new Diagnostic(ToolRules.SeveralTables, Place.None, names)];
        }

        IReadOnlyList<string> known = [.. tables.SelectMany(t => result.Scheme.Tables[t.Table].Fields.Select(f => f.Name).Concat(result[t.Table].Decisions)).Distinct(StringComparer.Ordinal)];
        return columns.Where(c => !known.Contains(c)).Select(c => new Diagnostic(ToolRules.NoColumn, Place.None, c, string.Join("、", tables.Select(t => t.Table)), string.Join("、", known))
        {
            Suggestions = NearNames.Of(c, known),
        });
    }

    /// <summary>The format that is asked for, or that the name of the file tells.</summary>
    private string FormatOf(ParseResult parsed) => _format.ValueIn(parsed) ?? (Path.GetExtension(_out.ValueIn(parsed) ?? "").ToUpperInvariant() switch
    {
        ".CSV" => "csv",
        ".JSON" => FormatOption.Json,
        _ => "table",
    });

    private string Text(ParseResult parsed, AppraisalResult result, IReadOnlyList<UnitTable> tables, IReadOnlyList<string> columns)
    {
        var file = _out.ValueIn(parsed);
        switch (FormatOf(parsed))
        {
            case FormatOption.Json:
                return result.ToJson();
            case "csv":
                return tables[0].ToCsv(columns);
            default:
                var options = new ResultTableOptions { Language = Session.Language, Columns = columns, Tables = [.. tables.Select(t => t.Table)], ListAssumptions = _assumptions.IsIn(parsed) };
                return file is null ? Coloured(result.ToTable(options)) : result.ToTable(options);
        }
    }

    /// <summary>The title and the headers stand out on a terminal: the first line, and the first after a blank one.</summary>
    private string Coloured(string table)
    {
        var lines = table.Split('\n');
        var headers = Array.IndexOf(lines, "") + 1;
        (lines[0], lines[headers]) = (Session.OutputInk.Bold(lines[0]), Session.OutputInk.Bold(lines[headers]));
        return string.Join('\n', lines);
    }
}
