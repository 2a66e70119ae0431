using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>--keep</c>: writes the histories that the next period's run reads.</summary>
internal sealed class KeepOption() : TextOption(
    "--keep", new("文件夹", "FOLDER"), new("另写出下一期要读的往年表（history），每表一个 CSV；数值取准确值", "also writes the histories that the next period reads, a CSV file each, with exact values"))
{
    /// <summary>Finds before anything is computed what would keep the files from being written.</summary>
    public bool CanWrite(ParseResult parsed, ToolSession session)
    {
        if (ValueIn(parsed) is not { } folder || !File.Exists(folder))
        {
            return true;
        }

        session.Report(ToolRules.NoFolder, folder);
        return false;
    }

    /// <summary>Writes the files; reports what no file can hold.</summary>
    /// <returns>False, and nothing is written, where there was something to report.</returns>
    public bool Write(ParseResult parsed, ToolSession session, AppraisalResult result)
    {
        if (ValueIn(parsed) is not { } folder)
        {
            return true;
        }

        IReadOnlyList<string> histories = [.. result.Scheme.Tables.Values.Where(t => t.Kind == TableKind.History).Select(t => t.Name)];
        IReadOnlyList<Diagnostic> faults = histories.Count == 0
            ? [new Diagnostic(ToolRules.NoHistory, Place.None, result.Scheme.Id)]
            : [.. histories.SelectMany(h => result.EndlessValues(h).Select(d => new Diagnostic(ToolRules.EndlessValue, Place.None, h, d)))];
        if (session.Report(faults))
        {
            return false;
        }

        Directory.CreateDirectory(folder);
        foreach (var history in histories)
        {
            var file = Path.Combine(folder, $"{history}.csv");
            OutputFile.Write(file, result.ToHistory(history), session.Stopping);
            session.Error.Write(session.Say($"已写入 {file}\n", $"written to {file}\n"));
        }

        return true;
    }
}
