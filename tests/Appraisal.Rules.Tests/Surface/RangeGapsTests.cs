using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

public sealed class RangeGapsTests
{
    private static readonly Gen<(int From, int To)[]> Ranges =
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12]).Select(r => (Math.Min(r.Item1, r.Item2), Math.Max(r.Item1, r.Item2))).Array[1, 4].Where(r => r.Distinct().Count() == r.Length);

    [Fact]
    public void Lookup_OverRandomRanges_IsAtFaultExactlyWhereANumberHasNoneOrSeveral() => Ranges.Sample(
        ranges =>
        {
            var hits = Enumerable.Range(0, 13).Select(n => ranges.Count(r => r.From <= n && n <= r.To)).ToList();

            var codes = Codes(string.Join(", ", ranges.Select((r, i) => $"{r.From}..{r.To}: {i}")), "{type: count, within: 0..12}");

            codes.Contains("APR3061").Should().Be(hits.Contains(0));
            codes.Contains("APR3062").Should().Be(hits.Exists(h => h > 1));
        },
        iter: 300);

    [Theory]
    [InlineData("90 and over: 1, under 90: 2", "")]
    [InlineData("90 and over: 1, up to 90: 2", "APR3062")]
    [InlineData("over 90: 1, under 90: 2", "APR3061")]
    [InlineData("over 80 to 90: 1, over 90: 2, up to 80: 3", "")]
    [InlineData("80 to under 90: 1, 90..100: 2, under 80: 3", "APR3061")]
    public void Lookup_OverANumberWithoutBounds_MustHoldEveryNumber(string ranges, string code) =>
        Codes(ranges, "{type: number, places: 2}").Should().Equal(code.Length == 0 ? [] : [code]);

    private static IEnumerable<string> Codes(string points, string field) => SchemeUnderTest.Faults("""
        scheme: test
        title: 测试
        period: 2020
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {数: FIELD}}
        indicators:
          分: {clause: A1, match: 数, points: {POINTS}}
        """.Replace("FIELD", field, StringComparison.Ordinal).Replace("POINTS", points, StringComparison.Ordinal)).Select(f => f.Split(' ')[0]).Distinct();
}
