using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Tests.Binding;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Data;

public sealed class AppraisalDataTemplateTests
{
    [Fact]
    public void Of_Tables_GivesHeadersThatBind()
    {
        var definitions = new[] { SampleTables.Offices, SampleTables.Honours, SampleTables.Decisions, SampleTables.History, SampleTables.People };
        using var folder = new DataFolder([.. AppraisalDataTemplate.Of(definitions).Select(t => (t.Name + ".csv", t.Header + "\n"))]);

        SampleTables.Bind(AppraisalData.Load(folder.Path), definitions).Diagnostics.Should().OnlyContain(d => d.Code == "APR4045");
    }

    [Fact]
    public void Of_Scale_IsListedBestFirst()
    {
        var scheme = SchemeUnderTest.Of("等级: {type: [优, 良, 差], ordered: true}", "");

        AppraisalDataTemplate.Of(scheme.Tables.Values)[0].Columns.Single(c => c.Name == "等级").Description.Should().Be("优、良、差（由高到低）");
    }

    [Fact]
    public void Of_Decision_HasDeciderAndReference() =>
        AppraisalDataTemplate.Of([SampleTables.Decisions])[0].Header.Should().Be("部门,决定者,依据");

    [Theory]
    [InlineData("评分", MessageLanguage.Chinese, "数，0..80，至多 2 位小数")]
    [InlineData("评分", MessageLanguage.English, "number, 0..80, at most 2 decimal places")]
    [InlineData("完成率", MessageLanguage.Chinese, "比例，如 30%，0..1，至多 4 位小数，可空")]
    [InlineData("类别", MessageLanguage.Chinese, "文字")]
    public void Of_Column_IsDescribed(string column, MessageLanguage language, string expected) =>
        AppraisalDataTemplate.Of([SampleTables.Offices], language)[0].Columns.Single(c => c.Name == column).Description.Should().Be(expected);
}
