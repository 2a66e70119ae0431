using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class NextPeriodTests
{
    private const string Months = """
        scheme: monthly
        title: 月考核
        period: 2025-12
        result: {of: 单位, score: 积分}
        subjects:
          单位: {key: 名称, fields: {得分: {type: number, places: 2}}}
        history:
          往月: {of: 单位, keeps: [积分, 末位], months: 2, missing: ends the streak}
        composite:
          积分:
            clause: A1
            value: if previous(积分) = null then 得分 else previous(积分) + 得分
            print: 1 half-up
          末位:
            clause: A2
            when: 得分 < 60
          连续:
            clause: A2
            value: streak(末位)
        """;

    [Fact]
    public void Score_OfTheNextMonth_GoesOnFromWhatWasKept()
    {
        using var folder = new ScratchFolder();
        var (scheme, december, january) = Prepare(folder);

        var first = ToolRun.Of("score", scheme, "--data", december, "--keep", january);
        folder.Write("january/单位.csv", "名称,得分\n甲局,50\n乙局,80.25\n");
        var second = ToolRun.Of("score", scheme, "--data", january, "--period", "2026-01", "--format", "csv", "--columns", "连续");

        first.Code.Should().Be(0, first.Error);
        File.ReadAllText(Path.Combine(january, "往月.csv")).Should().Be("单位,期间,积分,末位\n甲局,2025-11,30.05,是\n乙局,2025-12,70.5,否\n甲局,2025-12,85.1,是\n");
        second.Output.Should().Be("名称,积分,连续\n乙局,150.8,0\n甲局,135.1,3\n", second.Error);
    }

    [Theory]
    [InlineData("2025", "APR9023")]
    [InlineData("十月", "--period 后面要写")]
    public void Score_OfAPeriodOfAnotherLength_SaysWhatToWrite(string period, string told)
    {
        using var folder = new ScratchFolder();
        var (scheme, december, _) = Prepare(folder);

        var run = ToolRun.Of("score", scheme, "--data", december, "--period", period);

        run.Code.Should().NotBe(0);
        run.Error.Should().Contain(told);
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public void Keep_OfAValueThatDoesNotEnd_NamesTheDecision()
    {
        using var folder = new ScratchFolder();
        var (_, december, january) = Prepare(folder);
        var scheme = Path.GetDirectoryName(folder.Write("monthly/scheme.yaml", Months.Replace("then 得分 else", "then 得分 / 7 else", StringComparison.Ordinal)))!;
        folder.Write("december/往月.csv", "单位,期间,积分,末位\n");

        var run = ToolRun.Of("score", scheme, "--data", december, "--keep", january);

        run.Code.Should().Be(1);
        run.Error.Should().Contain("APR9025").And.Contain("“往月”保留的“积分”");
        Directory.Exists(january).Should().BeFalse();
    }

    private static (string Scheme, string December, string January) Prepare(ScratchFolder folder)
    {
        var scheme = Path.GetDirectoryName(folder.Write("monthly/scheme.yaml", Months))!;
        var data = Path.GetDirectoryName(folder.Write("december/单位.csv", "名称,得分\n甲局,55.05\n乙局,70.5\n"))!;
        folder.Write("december/往月.csv", "单位,期间,积分,末位\n甲局,2025-11,30.05,是\n甲局,2025-10,10,是\n");
        return (scheme, data, Path.Combine(Path.GetDirectoryName(data)!, "january"));
    }
}
