using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>What an author wrote and nothing would read is told: the number would be another than the one meant.</summary>
public sealed class KeysThatDoNothingTests
{
    [Theory]
    [InlineData("a: {type: text, places: 2}", "places")]
    [InlineData("a: {type: date, within: 0..5}", "within")]
    [InlineData("a: {type: optional number, ordered: true}", "ordered")]
    [InlineData("a: {type: [x, y], within: 0..5}", "within")]
    [InlineData("a: {type: count, places: 2}", "places")]
    public void Field_WithBoundsThatItsTypeHasNot_IsTold(string field, string key) => Told(Text(field), key);

    [Theory]
    [InlineData("places: 1, round: down", "round")]
    [InlineData("places: 1, of: everybody", "of")]
    [InlineData("places: 1, decided in: 裁定", "decided in")]
    [InlineData("places: 1, floor place: passes on", "floor place")]
    public void Places_WithKeysOfOtherPlaces_AreTold(string places, string key) => Told(Text("裁定: optional boolean", grades: $$"""
            等次:
              clause: A
              scale: [优秀, 合格]
              in: 全体
              steps:
                - {grade: 优秀, top: {{{places}}, by: 得分, ties: all in} }
                - {grade: 合格}
          """), key);

    [Theory]
    [InlineData("count of: 事, value: 重大", "value")]
    [InlineData("count of: 事, match: 级, points: {a: 1, b: 0}", "match", "points")]
    [InlineData("sum of: 事, value: 分, full: 分", "full")]
    public void Aggregate_WithKeysThatItPassesOver_IsTold(string aggregate, params string[] keys) =>
        Told(Text("a: text", $"  数: {{clause: A, {aggregate}}}"), keys);

    [Theory]
    [InlineData("points: {a: 1, b: ５}")]
    [InlineData("points: {a: 1, b: 得分}")]
    public void Points_ThatAreNoNumbers_AreTold(string points) =>
        SchemeUnderTest.Faults(Text("级: [a, b]", $"  数: {{clause: A, match: 级, {points}}}")).Should().ContainSingle().Which.Should().StartWith("APR2007").And.Contain("gives");

    [Fact]
    public void Values_OfSeveralKinds_AreTold() =>
        SchemeUnderTest.Faults(Text("级: [a, b]", "  数: {clause: A, match: 级, gives: {a: 1, b: 优}}")).Should().ContainSingle().Which.Should().StartWith("APR2016");

    [Fact]
    public void Rulings_WithTheSameField_AreTold() =>
        SchemeUnderTest.Faults(Text("a: text") + """

        rulings:
          甲裁: {fields: {线: number}, decided by: 办公室}
          乙裁: {fields: {线: number}, decided by: 办公室}
        """.Replace("        ", "", StringComparison.Ordinal)).Should().ContainSingle().Which.Should().StartWith("APR2013");

    private static void Told(string text, params string[] keys)
    {
        var faults = SchemeUnderTest.Faults(text);

        faults.Should().HaveCount(keys.Length);
        faults.Zip(keys).Should().OnlyContain(f => f.First.StartsWith($"APR2017 '{f.Second}' does nothing", StringComparison.Ordinal));
    }

    private static string Text(string field, string indicators = "  全分: {clause: A, sum: [得分]}", string grades = "") => $$"""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位:
            key: 名称
            fields:
              得分: {type: number, places: 1}
              {{field}}
            groups: {全体: {by: everybody} }
        records:
          事: {of: 单位, fields: {分: {type: number, places: 1}, 级: [a, b], 重大: boolean} }
        indicators:
        {{indicators}}
        {{(grades.Length == 0 ? "" : $"grades:\n{grades}")}}
        """;
}
