using Appraisal.Rules.Cli;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

/// <summary>The tool on a scheme with several results.</summary>
public class LevelsCommandTests
{
    private static readonly string Scheme = Path.Combine(Repository.Schemes, "qitai-four-level");

    private static readonly string Data = Path.Combine(Repository.Samples, "qitai");

    [Fact]
    public void Score_OneLevelAskedFor_PrintsItsTableAlone()
    {
        var run = Of("score", "--table", "副县长");

        run.Code.Should().Be(0);
        run.Output.Should().Contain("\n副县长\n编号  等次\nFX1   良好\n").And.NotContain("\n科室\n");
    }

    [Fact]
    public void Score_AsCsv_AsksWhichLevel()
    {
        var several = Of("score", "--format", "csv");
        var one = Of("score", "--format", "csv", "--table", "副县长", "--columns", "可评优");

        several.Code.Should().Be(1);
        several.Error.Should().Contain("APR9021").And.Contain("副县长、单位、科室、干部、项目");
        one.Output.Should().Be("编号,等次,可评优\nFX1,良好,是\nFX2,良好,是\nFX3,不合格,否\nFX4,不合格,否\n");
    }

    [Fact]
    public void Score_LevelThatIsNone_NamesTheRightOne() =>
        Of("score", "--table", "单为").Error.Should().Contain("APR9001").And.Contain("相近的名称：单位");

    [Fact]
    public void Explain_OfAnyLevel_NeedsNoTable()
    {
        var run = Of("explain", "--unit", "县乡公路", "--decision", "专项计分");

        run.Code.Should().Be(0);
        run.Output.Should().Contain("核定得分 = 5.5").And.Contain("[T19, T19i]");
    }

    private static ToolRun Of(string command, params string[] more) => ToolRun.Of([command, Scheme, "--data", Data, .. more]);
}
