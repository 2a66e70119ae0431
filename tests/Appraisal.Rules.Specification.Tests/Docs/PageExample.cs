namespace Appraisal.Rules.Specification.Tests.Docs;

/// <summary>One run that a page promises: a scheme, data, settings, and what must come of them.</summary>
/// <param name="Name">Section and line, for the name of the test.</param>
/// <param name="Scheme">The scheme; sections only, where the page leaves the first lines out.</param>
/// <param name="Data">The tables.</param>
/// <param name="Settings">Values of parameters.</param>
/// <param name="Expected">Tables of expected values; or, for a mistake, the diagnostics as text.</param>
/// <param name="IsMistake">True when diagnostics are expected.</param>
internal sealed record PageExample(
    string Name, string Scheme, string Data, IReadOnlyDictionary<string, string> Settings, string Expected, bool IsMistake)
{
    /// <summary>The scheme that it extends; empty where it extends none.</summary>
    public string Base { get; init; } = "";

    /// <summary>The lines that an example need not repeat.</summary>
    public const string FirstLines = "scheme: example\ntitle: 示例\nperiod: 2025\nresult: {of: 单位}\n";

    public string WholeScheme => Scheme.StartsWith("scheme:", StringComparison.Ordinal) ? Scheme : FirstLines + Scheme;

    /// <summary>
    /// The examples of a page. <c>yaml scheme</c> begins one, <c>yaml base</c> before it is the scheme that it extends, <c>yaml data</c> gives its tables, each <c>yaml expect [name=value]</c> is a run;
    /// <c>diff</c> makes a mistake in scheme or data; its lines with <c>!</c> are the diagnostics that it gets.
    /// </summary>
    public static IReadOnlyList<PageExample> Of(string page)
    {
        var examples = new List<PageExample>();
        var (scheme, data, basis, nextBase) = ("", "", "", "");
        foreach (var block in CodeBlock.Of(page))
        {
            var name = $"{block.Section}, line {block.Line}";
            switch (block.Info.Split(' ', 3))
            {
                case ["yaml", "base"]:
                    nextBase = block.Text;
                    break;
                case ["yaml", "scheme"]:
                    (scheme, data, basis, nextBase) = (block.Text, "", nextBase, "");
                    break;
                case ["yaml", "data"]:
                    data = block.Text;
                    break;
                case ["yaml", "expect", .. var settings]:
                    examples.Add(new(name, scheme, data, SettingsOf(settings), block.Text, false) { Base = basis });
                    break;
                case ["diff"]:
                    examples.AddRange(MistakesOf(block).Select((m, i) => Changed(new($"{name}.{i + 1}", scheme, data, SettingsOf([]), Marked(m, '!'), true) { Base = basis }, m)));
                    break;
            }
        }

        return examples;
    }

    private static Dictionary<string, string> SettingsOf(string[] settings) =>
        settings.SelectMany(s => s.Split(';')).Select(s => s.Split('=', 2)).ToDictionary(s => s[0].Trim(), s => s[1].Trim());

    /// <summary>The mistakes of a block: each ends with its diagnostics.</summary>
    private static IEnumerable<CodeBlock> MistakesOf(CodeBlock block)
    {
        var lines = new List<string>();
        foreach (var line in block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '!' && lines.Count > 0 && lines[^1][0] == '!')
            {
                yield return block with { Text = string.Join('\n', lines) };
                lines.Clear();
            }

            lines.Add(line);
        }

        yield return block with { Text = string.Join('\n', lines) };
    }

    private static PageExample Changed(PageExample example, CodeBlock change)
    {
        var (removed, added) = (Marked(change, '-'), Marked(change, '+'));
        var (inScheme, inData) = (Occurrences(example.WholeScheme, removed), Occurrences(example.Data, removed));
        if (inScheme + inData != 1)
        {
            throw new InvalidDataException($"The change of line {change.Line} fits {inScheme + inData} places of the example above it.");
        }

        return inScheme == 1
            ? example with { Scheme = example.WholeScheme.Replace(removed, added, StringComparison.Ordinal) }
            : example with { Data = example.Data.Replace(removed, added, StringComparison.Ordinal) };
    }

    private static string Marked(CodeBlock change, char mark) =>
        string.Concat(change.Text.Split('\n').Where(l => l.StartsWith(mark)).Select(l => l[1..] + "\n"));

    private static int Occurrences(string text, string part) => ("\n" + text).Split("\n" + part).Length - 1;
}
