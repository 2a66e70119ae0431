using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class ResultJsonTests
{
    [Fact]
    public void Json_NumberThatDoesNotTerminate_IsAFractionInAString()
    {
        using var json = JsonDocument.Parse(ToolRun.Score("--format", "json").Output);

        var first = json.RootElement.GetProperty("units")[0];

        first.GetProperty("score").GetString().Should().Be("4808/45");
        first.GetProperty("shownScore").GetString().Should().Be("106.84");
    }

    [Fact]
    public void Json_ChangedAssumption_StandsInTheManifest()
    {
        using var json = JsonDocument.Parse(ToolRun.Score("--format", "json", "--set", "空额=stays open").Output);

        var manifest = json.RootElement.GetProperty("manifest");

        manifest.GetProperty("scheme").GetString().Should().Be("hengyang-hitech-2017");
        manifest.GetProperty("parameters").GetRawText().Should().Contain("stays open");
        manifest.GetProperty("data").GetString().Should().HaveLength(64);
    }

    [Fact]
    public void Json_RowsInReverse_HasTheSameBytes()
    {
        using var folder = new ScratchFolder();
        foreach (var file in Directory.GetFiles(ToolRun.Data, "*.csv"))
        {
            var lines = File.ReadAllLines(file);
            folder.Write(Path.GetFileName(file), string.Join('\n', [lines[0], .. lines[1..].Reverse()]) + "\n");
        }

        var reversed = ToolRun.Of("score", ToolRun.Scheme, "--data", folder.Path, "--format", "json");

        reversed.Output.Should().Be(ToolRun.Score("--format", "json").Output);
    }

    [Fact]
    public void Json_BrokenData_HoldsTheDiagnostics()
    {
        using var json = JsonDocument.Parse(ToolRun.Of("score", ToolRun.Scheme, "--data", "nowhere", "--format", "json").Output);

        json.RootElement.GetProperty("complete").GetBoolean().Should().BeFalse();
        json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString().Should().Be("APR4001");
    }

    [Fact]
    public void Table_OfTheLibrary_IsWhatTheToolPrints()
    {
        var result = AppraisalScheme.Load(ToolRun.Scheme).Scheme!.Appraise(AppraisalData.Load(ToolRun.Data));

        ToolRun.Score().Output.Should().Be(result.ToTable());
    }
}
