using System.Xml.Linq;
using Appraisal.Rules.Feel.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Docs;

/// <summary>Each package has its page under docs/schemes, as the tool writes it; in HTML it is one sound file that loads nothing.</summary>
public sealed class SchemePagesTests
{
    /// <summary>Set to 1, the pages are written anew.</summary>
    private const string WriteVariable = "APPRAISAL_WRITE_DOCS";

    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "schemes");

    public static TheoryData<string> Packages => [.. Repository.Packages];

    public static TheoryData<string, MessageLanguage> PackagesInEachLanguage
    {
        get
        {
            var data = new TheoryData<string, MessageLanguage>();
            foreach (var package in Repository.Packages)
            {
                data.Add(package, MessageLanguage.Chinese);
                data.Add(package, MessageLanguage.English);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Page_OfShippedPackage_IsWhatTheToolWrites(string package)
    {
        var page = Load(package).Document(MessageLanguage.Chinese).ToMarkdown();
        var file = Path.Combine(Folder, package + ".md");
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, page);
        }

        File.Exists(file).Should().BeTrue($"each package has its page; run this test with {WriteVariable}=1");
        (File.ReadAllText(file) == page).Should().BeTrue($"run this test with {WriteVariable}=1 after a change of the scheme or of the page, and read the difference");
    }

    [Fact]
    public void Pages_WithoutAPackage_AreNotKept() =>
        Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Where(n => n != "README").Should().BeEquivalentTo(Repository.Packages);

    [Theory]
    [MemberData(nameof(PackagesInEachLanguage))]
    public void Html_OfShippedPackage_IsOneSoundFile(string package, MessageLanguage language)
    {
        var html = XDocument.Parse(Load(package).Document(language).ToHtml());

        HtmlFile.Faults(html).Should().BeEmpty();
        html.Root!.Attribute("lang")!.Value.Should().Be(language == MessageLanguage.Chinese ? "zh-CN" : "en");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Html_OfShippedPackage_ShowsEachClauseAndEachDecision(string package)
    {
        var scheme = Load(package);
        var headings = XDocument.Parse(scheme.Document().ToHtml()).Descendants("h3").Select(h => h.Nodes().OfType<XText>().First().Value.Trim()).ToHashSet();
        headings.UnionWith(headings.Select(h => h.Split('/')[0]).ToList());

        headings.Should().Contain(scheme.Ledger.Select(r => r.Id)).And.Contain(scheme.Decisions.Select(d => d.Name.Split('.')[0]));
        // Records that several subjects have alike stand under one name, without the owner's.
        scheme.Tables.Keys.Where(t => !headings.Any(h => t.EndsWith(h, StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public void Page_WrittenTwice_HasTheSameBytes()
    {
        var package = Repository.Packages.First();

        Load(package).Document().ToHtml().Should().Be(Load(package).Document().ToHtml()).And.NotContain("\r");
    }

    [Fact]
    public void Html_OfWordsThatLookLikeMarkup_ShowsThemAsWords()
    {
        using var package = new SmallPackage(
            SmallPackage.Scheme.Replace("title: 小方案", "title: '<script>alert(1)</script> & | ]]>'", StringComparison.Ordinal)
                .Replace("why: 未写明", "why: '<img src=\"http://example.org/a.png\"> --> </style>'", StringComparison.Ordinal),
            ledger: SmallPackage.Ledger.Replace("results are published", "<a href='javascript:x()'>a</a>", StringComparison.Ordinal));
        var scheme = AppraisalScheme.Load(package.Folder).Scheme!;

        var html = XDocument.Parse(scheme.Document().ToHtml());

        HtmlFile.Faults(html).Should().BeEmpty();
        html.Descendants("h1").Single().Value.Should().Be("<script>alert(1)</script> & | ]]>");
        html.Descendants().Where(e => e.Name.LocalName is "script" or "img").Should().BeEmpty();
    }

    private static AppraisalScheme Load(string package) => AppraisalScheme.Load(Path.Combine(Repository.Schemes, package)).Scheme!;
}
