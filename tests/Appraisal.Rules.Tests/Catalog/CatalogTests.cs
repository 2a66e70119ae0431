using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Appraisal.Rules.Tests.Catalog;

public sealed class CatalogTests : IDisposable
{
    private const string Package = """
        scheme: 甲
        title: 测试
        period: 2020
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {分: {type: number, places: 0, within: 0..100}}}
        composite:
          得分: {clause: A1, value: 分}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("catalog").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Refresh_WithABrokenPackage_KeepsItsLastGoodStateAndReportsIt()
    {
        Write("甲", Package);
        var catalog = new AppraisalCatalog(_folder);
        var good = catalog["甲"];

        Write("甲", Package.Replace("value: 分", "value: 份"));
        var reports = catalog.Refresh();

        catalog["甲"].Should().BeSameAs(good);
        reports.Single().IsStale.Should().BeTrue();
        reports.Single().Diagnostics.Should().Contain(d => d.Severity == Rules.Diagnostics.DiagnosticSeverity.Error);
    }

    [Fact]
    public void Refresh_WithABrokenPackage_LeavesTheOthersAlone()
    {
        Write("甲", "scheme: [");
        Write("乙", Package.Replace("scheme: 甲", "scheme: 乙"));

        var catalog = new AppraisalCatalog(_folder);

        catalog.Schemes.Select(s => s.Id).Should().Equal("乙");
        catalog.TryGet("甲").Should().BeNull();
    }

    [Fact]
    public async Task Refresh_WhileOthersRead_NeverShowsHalfOfAState()
    {
        Write("甲", Package);
        Write("乙", Package.Replace("scheme: 甲", "scheme: 乙"));
        var catalog = new AppraisalCatalog(_folder);
        using var stop = new CancellationTokenSource();
        using var started = new CountdownEvent(2);

        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var seen = 0;
            started.Signal();
            while (!stop.IsCancellationRequested)
            {
                catalog.Schemes.Should().HaveCount(2);
                catalog["甲"].Header.Title.Should().Be("测试");
                seen++;
            }

            return seen;
        })).ToArray();
        started.Wait();
        for (var i = 0; i < 30; i++)
        {
            catalog.Refresh();
        }

        await stop.CancelAsync();
        (await Task.WhenAll(readers)).Should().OnlyContain(seen => seen > 0);
    }

    [Fact]
    public void AddAppraisal_WithAFolder_GivesOneCatalogOfItsSchemes()
    {
        Write("甲", Package);
        using var services = new ServiceCollection().AddAppraisal(o => o.AddSchemes(_folder)).BuildServiceProvider();

        services.GetRequiredService<AppraisalCatalog>()["甲"].Id.Should().Be("甲");
        services.GetRequiredService<AppraisalCatalog>().Should().BeSameAs(services.GetRequiredService<AppraisalCatalog>());
    }

    private void Write(string id, string scheme)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, id)).FullName;
        File.WriteAllText(Path.Combine(folder, "scheme.yaml"), scheme);
    }
}
