using System.Text.RegularExpressions;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Specification.Tests.Expressiveness;

/// <summary>A row of the page of silences: what is told where nobody chose, and the options with the case that runs them.</summary>
internal sealed partial record Silence(string Title, IReadOnlyList<string> Codes, IReadOnlyList<string> Options, IReadOnlyList<string> LeftOut, string Chosen)
{
    /// <summary>The rows of the page, in its order.</summary>
    public static IReadOnlyList<Silence> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs", "cookbook", "silences.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Where(line => !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(Read),
    ];

    /// <summary>The name of the good case.</summary>
    public string Name => Path.GetFileName(Chosen);

    /// <summary>The options as the good case runs them, by name.</summary>
    public YamlMapping Runs => (YamlMapping)YamlReader.Read(new SourceText("options.yaml", Text("options.yaml"))).Root!;

    /// <summary>A file of the good case.</summary>
    public string Text(string file) => File.ReadAllText(Path.Combine(Repository.Specs, Chosen, file)).ReplaceLineEndings("\n");

    private static Silence Read(string line)
    {
        var cells = line.Trim('|', ' ').Split(" | ");
        var cases = Cases().Matches(cells[3]).Select(m => m.Groups["case"].Value).ToList();
        return new(
            cells[0],
            [.. Code().Matches(cells[1]).Select(m => m.Value)],
            [.. cells[2].Split("; ").Select(option => option.Trim('`'))],
            [.. cases.Where(c => c.Contains("/bad/", StringComparison.Ordinal))],
            cases.Single(c => c.Contains("/good/", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"APR\d{4}")]
    private static partial Regex Code();

    [GeneratedRegex(@"\(\.\./\.\./tests/specs/(?<case>[^)]+)/scheme\.yaml\)")]
    private static partial Regex Cases();
}
