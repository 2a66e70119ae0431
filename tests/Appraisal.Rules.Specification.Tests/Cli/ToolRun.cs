using Appraisal.Rules.Cli;

namespace Appraisal.Rules.Specification.Tests.Cli;

/// <summary>One run of the tool inside the test: what it said and its exit code. Folders of this machine are left out of what it said.</summary>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    public static readonly string Scheme = Path.Combine(Repository.Schemes, "hengyang-hitech-2017");

    public static readonly string Data = Path.Combine(Repository.Samples, "hengyang-2017");

    public static ToolRun Of(params string[] args) => With("", args);

    public static ToolRun With(string input, params string[] args) => In(ToolEnvironment.Plain, input, args);

    public static ToolRun In(ToolEnvironment environment, string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = AppraisalTool.Run(args, new StringReader(input), output, error, environment);
        return new ToolRun(code, Neutral(output.ToString()), Neutral(error.ToString()));
    }

    /// <summary>The sample scored, with further arguments.</summary>
    public static ToolRun Score(params string[] args) => Of(["score", Scheme, "--data", Data, .. args]);

    private static string Neutral(string text) => text.Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
