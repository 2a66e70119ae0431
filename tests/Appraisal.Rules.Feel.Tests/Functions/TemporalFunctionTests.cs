using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Functions;

public class TemporalFunctionTests
{
    [Theory]
    [InlineData("date(\"2018-01-31\") + duration(\"P1M\")", "2018-02-28")]
    [InlineData("date(\"2020-02-29\") + duration(\"P1Y\")", "2021-02-28")]
    [InlineData("date(\"2018-01-01\") - duration(\"P1D\")", "2017-12-31")]
    [InlineData("date(\"9999-12-31\") + duration(\"P1D\")", "10000-01-01")]
    [InlineData("date(\"0001-01-01\") - duration(\"P1D\")", "0000-12-31")]
    [InlineData("time(\"23:30:00\") + duration(\"PT1H\")", "00:30:00")]
    [InlineData("date(\"2018-12-31\") - date(\"2018-01-01\")", "P364D")]
    [InlineData("years and months duration(date(\"2016-02-29\"), date(\"2018-02-28\"))", "P1Y11M")]
    [InlineData("date and time(\"2020-03-29T01:30:00@Europe/Paris\") + duration(\"PT1H\")", "2020-03-29T03:30:00@Europe/Paris")]
    [InlineData("@\"2020-03-01T00:00:00Z\" - @\"2020-02-29T00:00:00Z\"", "P1D")]
    [InlineData("duration(\"PT36H\")", "P1DT12H")]
    [InlineData("duration(\"P1D\") / 2", "PT12H")]
    [InlineData("duration(\"P1Y\") * 0.5", "P6M")]
    public void Calendar_Arithmetic_GivesIsoForm(string text, string expected) => Feel.Standard($"string({text})").Should().Be(expected);

    [Theory]
    [InlineData("date(\"2018-02-29\")")]
    [InlineData("date(2018, 13, 1)")]
    [InlineData("time(\"24:00:01\")")]
    [InlineData("duration(\"P1Y1D\")")]
    [InlineData("@\"2018-1-10\"")]
    [InlineData("date(\"2018-01-01\") + 1")]
    [InlineData("time(\"10:00:00Z\") - time(\"09:00:00\")")]
    public void Calendar_NoSuchValue_IsNull(string text) => Feel.Standard(text).Should().BeNull();

    [Theory]
    [InlineData("week of year(@\"2021-01-03\")", "53")]
    [InlineData("week of year(@\"2024-12-30\")", "1")]
    [InlineData("day of year(@\"2020-12-31\")", "366")]
    [InlineData("@\"2018-12-10\".weekday", "1")]
    public void Calendar_Place_GivesNumber(string text, string expected) => Feel.Standard(text).Should().Be(Feel.N(expected));

    [Theory]
    [InlineData("now()")]
    [InlineData("today()")]
    public void Strict_Clock_IsRefused(string text) => Feel.Fault(text).Code.Should().Be("FEEL3014");
}
