using System.CommandLine;
using System.Text.Json;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>check</c>: finds everything that is wrong with packages, the alternatives of their assumptions included.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly TextArgument _packages = new("PACKAGE", new("方案文件夹，可给多个", "folders of schemes")) { IsRepeatable = true };
    private readonly TextOption _format = FormatOption.Of("text", "json");

    private readonly DayOption _asOf = new(
        "--as-of", new("另列出方案各项期限在这一天是已过、到期还是未到，还有几天", "lists the deadlines too, past, due or ahead on that day, with the days left"));

    public CheckCommand(ToolSession session)
        : base("check", new("检查方案，一次列出全部问题，包括各项假设的其他取法", "checks schemes and lists all faults at once, the alternatives of assumptions included"), session)
    {
        Add(_packages);
        Add(_format);
        Add(_asOf);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("appraisal check schemes/hengyang-hitech-2017", new("检查一个方案", "checks one scheme")),
        new("appraisal check schemes/* --format json", new("检查全部方案，结果给其他程序用", "checks all schemes, for another program to read")),
        new("appraisal check schemes/quanzhou-sasac-2024 --as-of 2024-08-01", new("看各项期限", "shows the deadlines")),
    ];

    public override IEnumerable<Phrase> FaultsOf(ParseResult parsed) => _asOf.FaultsOf(parsed);

    protected override int Run(ParseResult parsed)
    {
        var asOf = _asOf.DayIn(parsed);
        var checks = Packages.Folders(_packages.ValuesIn(parsed)).Select(Check).ToList();
        if (_format.ValueIn(parsed) == FormatOption.Json)
        {
            Session.Output.Write(CanonicalJson.Text(writer => Write(writer, checks, asOf)));
        }
        else
        {
            checks.ForEach(c => Print(c, asOf, isOneOfSeveral: checks.Count > 1));
        }

        return checks.TrueForAll(c => c.Errors == 0) ? ExitCode.Good : ExitCode.Errors;
    }

    private PackageCheck Check(string folder)
    {
        Session.Stopping.ThrowIfCancellationRequested();
        return Session.Work(new("正在检查", "checking"), () =>
        {
            var loading = AppraisalScheme.Load(folder);
            var alternatives = loading.Scheme?.CheckAlternatives() ?? [];
            return new PackageCheck(folder, loading.Scheme, [.. loading.Diagnostics.Concat(alternatives).DistinctBy(d => d.ToText(MessageLanguage.English))]);
        });
    }

    private void Print(PackageCheck check, DateOnly? asOf, bool isOneOfSeveral)
    {
        Session.Report(check.Diagnostics, isOneOfSeveral ? check.Folder : "");
        if (check.Errors > 0)
        {
            Session.Output.Write(Session.Say($"{check.Folder}：{check.Errors} 个错误，{check.Warnings} 个警告\n", $"{check.Folder}: errors {check.Errors}, warnings {check.Warnings}\n"));
            return;
        }

        var scheme = check.Scheme!;
        Session.Output.Write(Session.Say(
            $"{check.Folder}：无错误，{check.Warnings} 个警告（{scheme.Tables.Count} 个表，{scheme.Decisions.Count} 项决定，{scheme.Parameters.Count} 个参数和假设）\n",
            $"{check.Folder}: no errors, warnings {check.Warnings} ({scheme.Tables.Count} tables, {scheme.Decisions.Count} decisions, {scheme.Parameters.Count} parameters and assumptions)\n"));
        if (asOf is { } day)
        {
            new DeadlineReport(scheme, day, Session).Print();
        }
    }

    private void Write(Utf8JsonWriter writer, IReadOnlyList<PackageCheck> checks, DateOnly? asOf)
    {
        writer.WriteStartArray();
        foreach (var check in checks)
        {
            writer.WriteStartObject();
            writer.WriteString("folder", check.Folder);
            writer.WriteString("scheme", check.Scheme?.Id);
            writer.WriteString("version", check.Scheme?.Header.Version);
            writer.WriteNumber("errors", check.Errors);
            writer.WriteNumber("warnings", check.Warnings);
            writer.WriteStartArray("diagnostics");
            foreach (var diagnostic in check.Diagnostics)
            {
                DiagnosticJson.Write(diagnostic, writer);
            }

            writer.WriteEndArray();
            if (asOf is { } day && check.Scheme is { } scheme)
            {
                new DeadlineReport(scheme, day, Session).Write(writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private sealed record PackageCheck(string Folder, AppraisalScheme? Scheme, IReadOnlyList<Diagnostic> Diagnostics)
    {
        public int Errors => Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);

        public int Warnings => Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning);
    }
}
