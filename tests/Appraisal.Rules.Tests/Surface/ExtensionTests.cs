using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>A scheme that extends another: entries are added, replaced whole or dropped, parameters are set.</summary>
public sealed class ExtensionTests : IDisposable
{
    private const string Case = "tests/specs/extends/good/extension";

    private readonly string _folder = Directory.CreateTempSubdirectory("appraisal").FullName;

    private static AppraisalScheme Bureau => AppraisalScheme.Load(Repository.Path($"{Case}/packages/bureau")).Scheme!;

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Extension_Run_ComputesWithWhatItSetsAddsAndReplaces(AppraisalEvaluator evaluator)
    {
        var result = Bureau.Appraise(AppraisalData.Load(Repository.Path($"{Case}/data")), new AppraisalOptions { Evaluator = evaluator });

        result.Diagnostics.Should().BeEmpty();
        var units = result["单位"];
        // 45 + 16 + 25.65 is 86.65, cut off after one place, and three points of four commendations.
        units.Value(units.RowOf("甲局"), "总分").Should().Be((ExactNumber)866 / 10);
        units.Value(units.RowOf("甲局"), "加减分后").Should().Be((ExactNumber)896 / 10);
        units.Show(units.RowOf("甲局"), "等次").Should().Be("良好");
        units.Show(units.RowOf("乙局"), "等次").Should().Be("一般");
        units.Decisions.Should().NotContain("需整改").And.NotContain("评议差距");
    }

    [Fact]
    public void Extension_Loaded_HasTheEntriesOfBothInTheirOrder()
    {
        Bureau.Decisions.Select(d => d.Name).Should().Equal("加分", "总分", "加减分后", "等次");
        Bureau.Calendar.Select(c => c.Name).Should().Equal("自评", "报备");
        Bureau.Header.Result.Score.Should().Be("总分");
        Bureau.Parameters.Single(p => p.Name == "权重").Kind.Should().Be(ParameterKind.Printed);
        Bureau.Ledger.Select(r => r.Id).Should().Equal("B2", "B3", "B4", "B5");
        Bureau.BaseLedger.Should().HaveCount(6);
    }

    [Fact]
    public void Hash_WhenTheBaseChanges_Changes()
    {
        var before = Copied("bureau").Package.Hash;
        File.AppendAllText(Path.Combine(_folder, "city", SchemePackage.SchemeFile), "note: 另起一行\n");

        AppraisalScheme.Load(Path.Combine(_folder, "bureau")).Scheme!.Package.Hash.Should().NotBe(before);
    }

    [Fact]
    public void Extension_OfAnExtension_KeepsWhatTheOneBetweenSets()
    {
        Copied("bureau");
        Directory.CreateDirectory(Path.Combine(_folder, "office"));
        File.WriteAllText(Path.Combine(_folder, "office", SchemePackage.SchemeFile), """
            scheme: office
            title: 某处考评办法
            period: 2024
            extends:
              scheme: bureau
              version: 1.0.0
              set:
                取位: {clause: B2, value: half-up}
            """);

        var loading = AppraisalScheme.Load(Path.Combine(_folder, "office"));

        loading.Diagnostics.Should().BeEmpty();
        var scheme = loading.Scheme!;
        scheme.Package.Bases.Select(b => b.Folder).Should().Equal("bureau", "city");
        scheme.Parameters.Single(p => p.Name == "权重").Value!.Text.Should().Be("{任务: 50%, 党建: 20%, 评议: 30%}");
        scheme.Parameters.Single(p => p.Name == "取位").Value!.Text.Should().Be("half-up");
    }

    [Fact]
    public void Extension_WithoutAFolder_IsRefused() => SchemeUnderTest.Faults("""
        scheme: test
        title: 测试
        period: 2024
        extends: {scheme: city, version: 1.2.0}
        result: {of: 单位}
        subjects: {单位: {key: 名称}}
        """).Should().ContainSingle().Which.Should().StartWith("APR1209");

    [Theory]
    [InlineData("../city")]
    [InlineData("/etc")]
    [InlineData(".")]
    public void Base_ThatIsAWayOutOfTheFolder_IsNotFound(string id)
    {
        Copied("bureau");
        var file = Path.Combine(_folder, "bureau", SchemePackage.SchemeFile);
        File.WriteAllText(file, File.ReadAllText(file).Replace("scheme: city", $"scheme: {id}", StringComparison.Ordinal));

        AppraisalScheme.Load(Path.Combine(_folder, "bureau")).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("APR1201");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private AppraisalScheme Copied(string package)
    {
        foreach (var name in new[] { "city", "bureau" })
        {
            Directory.CreateDirectory(Path.Combine(_folder, name));
            foreach (var file in Directory.GetFiles(Repository.Path($"{Case}/packages/{name}")))
            {
                File.Copy(file, Path.Combine(_folder, name, Path.GetFileName(file)));
            }
        }

        return AppraisalScheme.Load(Path.Combine(_folder, package)).Scheme!;
    }
}
