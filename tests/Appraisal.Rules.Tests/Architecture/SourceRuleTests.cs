using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Architecture;

/// <summary>Habits of the source that no compiler holds.</summary>
public sealed partial class SourceRuleTests
{
    private const int MostLines = 400;

    /// <summary>Where callers' own binary numbers are read: as the shortest text that names them, never as a value.</summary>
    private const string ReadsCallersNumbers = "Appraisal.Rules/Data/Memory/CellReading.cs";

    private static readonly IReadOnlyList<(string Name, string[] Lines)> Sources =
    [
        .. Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(Repository.Path("src"), path).Replace('\\', '/'), Path: path))
            .Where(f => !f.Name.Contains("/obj/", StringComparison.Ordinal) && !f.Name.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => (f.Name, File.ReadAllLines(f.Path))),
    ];

    [Fact]
    public void Files_OfTheSource_StayUnderFourHundredLines() =>
        Sources.Where(f => f.Lines.Length > MostLines).Select(f => f.Name).Should().BeEmpty();

    [Fact]
    public void BinaryFloats_StandNowhereInTheSource() =>
        Matches(BinaryFloat()).Where(m => !m.StartsWith(ReadsCallersNumbers, StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void TypeNames_NameTheJob() => Matches(ShelfName()).Should().BeEmpty();

    [Fact]
    public void Folders_NameTheJob() =>
        Sources.SelectMany(f => f.Name.Split('/')[..^1]).Distinct().Should().NotContain(["Helpers", "Utils", "Common", "Misc", "Models", "Extensions"]);

    [Fact]
    public void MachinePaths_StandNowhereInTheSource() => Matches(MachinePath()).Should().BeEmpty();

    [Fact]
    public void Folders_AreAtMostFourDeep() =>
        Sources.Where(f => f.Name.Split('/').Length - 1 > 4).Select(f => f.Name).Should().BeEmpty();

    private static IEnumerable<string> Matches(Regex pattern) =>
        from file in Sources
        from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
        where pattern.IsMatch(line.Text)
        select $"{file.Name}:{line.Number}: {line.Text.Trim()}";

    // The keyword in code: not in a comment, not in a text.
    [GeneratedRegex("""^(?!\s*//)[^"]*\b(double|float|System\.Double|System\.Single)\b""")]
    private static partial Regex BinaryFloat();

    [GeneratedRegex("""\b(class|record|struct|enum|interface)\s+\w*(Helper|Helpers|Util|Utils|Utilities|Manager|Common|Misc)\b""")]
    private static partial Regex ShelfName();

    [GeneratedRegex("""["\s](/(?:work|tmp|home|root)/|[A-Z]:\\)""")]
    private static partial Regex MachinePath();
}
