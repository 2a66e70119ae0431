using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Architecture;

/// <summary>Links between pages lead somewhere.</summary>
public sealed partial class LinkTests
{
    private static readonly IEnumerable<string> Pages =
        new[] { "docs", "src" }.SelectMany(f => Directory.EnumerateFiles(Repository.Path(f), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Path("."), "*.md"));

    [Fact]
    public void Links_BetweenPages_LeadToFiles()
    {
        var broken =
            from page in Pages
            from Match link in Link().Matches(File.ReadAllText(page))
            let target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{Path.GetFileName(page)}: {link.Groups[1].Value}";

        broken.Should().BeEmpty();
    }

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
