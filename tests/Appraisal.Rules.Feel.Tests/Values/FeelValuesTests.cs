using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Values;

public class FeelValuesTests
{
    [Fact]
    public void From_NestedRow_IsFeelThroughout()
    {
        var row = FeelValues.From(new Dictionary<string, object?>
        {
            ["得分"] = 88.50m,
            ["记录"] = new[] { 1, 2 },
            ["申报"] = new DateTime(2018, 1, 10, 8, 30, 0, DateTimeKind.Utc),
            ["时长"] = TimeSpan.FromHours(36),
            ["备注"] = null,
        });
        Feel.Standard("row = {得分: 88.5, 记录: [1, 2], 申报: @\"2018-01-10T08:30:00Z\", 时长: @\"P1DT12H\", 备注: null}", ("row", row)).Should().Be(true);
    }

    [Fact]
    public void From_FeelValue_StaysWhatItIs() => FeelValues.From(Feel.N("1.5")).Should().Be(Feel.N("1.5"));

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.1f)]
    public void From_BinaryFloat_IsRefused(object value) => FluentActions.Invoking(() => FeelValues.From(value)).Should().Throw<ArgumentException>();

    [Fact]
    public void Name_StandingForDecimal_IsANumber() => Feel.Strict("得分 + 1", ("得分", 88.5m)).Should().Be(Feel.N("89.5"));
}
