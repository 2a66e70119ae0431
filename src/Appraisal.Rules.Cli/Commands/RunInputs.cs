using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Cli.Commands;

/// <summary>What every command that computes takes: a package, data, values of parameters.</summary>
internal sealed class RunInputs
{
    private readonly TextArgument _package = new("PACKAGE", new("方案文件夹", "the folder of the scheme"));

    private readonly TextOption _data = new(
        "--data", new("路径", "PATH"), new("数据：放 CSV 表的文件夹，或一个 YAML、JSON 文件", "the data: a folder of CSV tables, or one YAML or JSON file")) { IsNeeded = true };

    private readonly TextOption _parameters = new(
        "--parameters", new("文件", "FILE"), new("YAML 文件，每行“名称: 值”，设定参数和假设", "a YAML file of 'name: value' for parameters and assumptions"));

    private readonly TextOption _set = new(
        "--set", new("名称=值", "NAME=VALUE"), new("设定一个参数或假设，可用多次，优先于文件", "sets a parameter or assumption; may be repeated; goes before the file")) { IsRepeatable = true };

    private readonly TextOption _encoding = new(
        "--encoding", new("编码", "ENCODING"), new("数据文件的编码，如 gb18030；默认 utf-8", "encoding of the data files, such as gb18030; default utf-8"));

    private readonly PeriodOption _period = new();

    public void AddTo(Command command)
    {
        command.Add(_package);
        command.Add(_data);
        command.Add(_parameters);
        command.Add(_set);
        command.Add(_period);
        command.Add(_encoding);
    }

    public IEnumerable<Phrase> FaultsOf(ParseResult parsed) => _set.ValuesIn(parsed)
        .Where(set => set.IndexOf('=', StringComparison.Ordinal) <= 0)
        .Select(set => new Phrase($"--set “{set}”要写成 名称=值（半角等号）", $"--set '{set}' must be NAME=VALUE"))
        .Concat(_period.FaultsOf(parsed));

    /// <summary>Loads, reads, runs, and reports what is wrong; null where the scheme or the parameter file has errors.</summary>
    public AppraisalResult? Run(ParseResult parsed, ToolSession session)
    {
        var loading = _period.Apply(parsed, session, Packages.Loading(_package.ValueIn(parsed), session));
        var scheme = loading.Scheme;
        var data = session.Work(new("正在读取数据", "reading data"), () => AppraisalData.Load(_data.ValueIn(parsed)!, new DataOptions { Encoding = _encoding.ValueIn(parsed) }));
        var parameters = _parameters.ValueIn(parsed) is { } file ? ParameterFile.Read(file) : new ParameterReading(new Dictionary<string, string>(), []);
        if (session.Report(parameters.Diagnostics) || scheme is null)
        {
            session.Report(scheme is null ? data.Diagnostics : []);
            return null;
        }

        var values = new Dictionary<string, string>(parameters.Values, StringComparer.Ordinal);
        var origins = new Dictionary<string, ParameterOrigin>(parameters.Origins, StringComparer.Ordinal);
        foreach (var set in _set.ValuesIn(parsed))
        {
            var equals = set.IndexOf('=', StringComparison.Ordinal);
            var name = set[..equals].Trim();
            values[name] = set[(equals + 1)..].Trim();
            origins[name] = new ParameterOrigin(new TextPlace($"--set {set}", 0, 0, 0));
        }

        var options = new AppraisalOptions { Parameters = values, ParameterOrigins = origins };
        var result = session.Work(new("正在计算", "computing"), () => scheme.Appraise(data, options, session.Stopping));
        session.Report([.. result.Diagnostics.Where(d => !loading.Diagnostics.Any(told => IsSame(told, d)))]);
        return result;
    }

    /// <summary>A run tells the warnings of its scheme again, for callers who see nothing else.</summary>
    private static bool IsSame(Diagnostic told, Diagnostic found) =>
        told.Code == found.Code && told.Place == found.Place && told.Arguments.SequenceEqual(found.Arguments, StringComparer.Ordinal);
}
