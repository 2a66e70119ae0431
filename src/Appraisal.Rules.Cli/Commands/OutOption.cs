using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;

namespace Appraisal.Rules.Cli.Commands;

/// <summary>A file for the result in place of the standard output.</summary>
internal sealed class OutOption() : TextOption(
    "--out", new("文件", "FILE"), new("写入文件，全部算完才替换原文件", "writes to a file, which is replaced only when all is done"))
{
    /// <summary>Finds before anything is computed what would keep the result from being written.</summary>
    /// <returns>False, and the fault is reported, when it cannot be written.</returns>
    public bool CanWrite(ParseResult parsed, ToolSession session)
    {
        if (ValueIn(parsed) is not { } path || Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) && !Directory.Exists(path))
        {
            return true;
        }

        session.Report(ToolRules.NoFolder, path);
        return false;
    }

    /// <summary>Writes the result where it belongs.</summary>
    public void Write(ParseResult parsed, ToolSession session, string text)
    {
        if (ValueIn(parsed) is not { } path)
        {
            session.Output.Write(text);
            return;
        }

        OutputFile.Write(path, text, session.Stopping);
        session.Error.Write(session.Say($"已写入 {path}\n", $"written to {path}\n"));
    }
}
