using Appraisal.Rules.Feel.DecisionTables;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Documentation;

public class ReadmeTests
{
    private const int PromisedExamples = 10;

    [Fact]
    public void Readme_EachExample_GivesWhatItSays()
    {
        var examples = Examples();
        examples.Should().HaveCount(PromisedExamples);
        foreach (var (mode, expression, result) in examples)
        {
            var value = mode == "strict" ? Feel.Strict(expression) : Feel.Standard(expression);
            Equality.TryEqual(new(new() { Mode = FeelMode.Standard }), default, value, Feel.Standard(result)).Should().BeTrue(expression);
        }
    }

    [Fact]
    public void Readme_SmallestProgram_GivesItsScore()
    {
        var data = new Dictionary<string, object?> { ["目标考评"] = 88.88m, ["加分"] = 1.15m };
        var parsed = FeelParser.ParseExpression("目标考评 * 0.8 + 加分");
        FeelInterpreter.Evaluate(parsed.Root!, data.TryGetValue).Should().Be(ExactNumber.Parse("72.254"));
    }

    [Theory]
    [InlineData("92", "优秀")]
    [InlineData("80", "良好")]
    [InlineData("79.99", "一般")]
    public void Readme_Table_GivesGrade(string score, string grade)
    {
        var data = new Dictionary<string, object?> { ["得分"] = ExactNumber.Parse(score) };
        var table = DecisionTable.Parse(new(
            HitPolicy.Unique,
            [new("得分")],
            [new("等次", Default: "\"一般\"")],
            [new([">= 90"], ["\"优秀\""]), new(["[80..90)"], ["\"良好\""])]));
        table.Evaluate(data.TryGetValue).Value.Should().Be(grade);
    }

    private static List<(string Mode, string Expression, string Result)> Examples()
    {
        var path = Path.Combine(Repository.Root, "src", "Appraisal.Rules.Feel", "README.md");
        return [.. File.ReadLines(path)
            .Where(line => line.StartsWith("| strict | `", StringComparison.Ordinal) || line.StartsWith("| standard | `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[1], cells[2].Trim('`'), cells[3].Trim('`')))];
    }
}
