namespace Appraisal.Rules.Feel.Tests.Documentation;

/// <summary>What the pages say of a built-in function beyond its declaration.</summary>
internal sealed record FunctionEntry(string Name, string Description, IReadOnlyList<(string Expression, string Result)> Examples)
{
    private const string Arrow = " => ";
    private const string File = "Documentation/functions.txt";

    public static IReadOnlyList<FunctionEntry> All { get; } = Read();

    private static List<FunctionEntry> Read() =>
        [.. System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, File)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static FunctionEntry Parse(string block)
    {
        var lines = block.Trim().Split('\n');
        return new(lines[0]["# ".Length..], lines[1], [.. lines.Skip(2).Select(Example)]);
    }

    private static (string, string) Example(string line)
    {
        var place = line.LastIndexOf(Arrow, StringComparison.Ordinal);
        return (line[..place], line[(place + Arrow.Length)..]);
    }
}
