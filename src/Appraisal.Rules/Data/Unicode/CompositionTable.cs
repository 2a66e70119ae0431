using System.Globalization;

namespace Appraisal.Rules.Data;

/// <summary>What composing needs to know of Unicode's characters; loaded when the first text asks for it.</summary>
internal sealed class CompositionTable
{
    private const string ResourceName = "Appraisal.Rules.composition.txt";
    private const string NeverComposed = "!";

    private static readonly Lazy<CompositionTable> Loaded = new(() => new CompositionTable());

    private readonly Dictionary<int, int> _classes = [];
    private readonly Dictionary<int, int[]> _decompositions = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];

    private CompositionTable()
    {
        using var reader = new StreamReader(typeof(CompositionTable).Assembly.GetManifestResourceStream(ResourceName)!);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                Take(line.Split(' '));
            }
        }
    }

    public static CompositionTable Instance => Loaded.Value;

    /// <summary>The combining class; 0 for a character that begins something new.</summary>
    public int ClassOf(int character) => _classes.GetValueOrDefault(character);

    /// <summary>The one or two characters that a character stands for; null for one that stands for itself.</summary>
    public int[]? DecompositionOf(int character) => _decompositions.GetValueOrDefault(character);

    /// <summary>The character that two make together; null where they make none.</summary>
    public int? CompositionOf(int first, int second) => _compositions.TryGetValue((first, second), out var composed) ? composed : null;

    private void Take(string[] parts)
    {
        var character = Hexadecimal(parts[0]);
        if (int.Parse(parts[1], CultureInfo.InvariantCulture) is var combining and > 0)
        {
            _classes.Add(character, combining);
        }

        var decomposition = parts[2..].Where(p => p != NeverComposed).Select(Hexadecimal).ToArray();
        if (decomposition.Length > 0)
        {
            _decompositions.Add(character, decomposition);
        }

        if (decomposition.Length == 2 && parts[^1] != NeverComposed)
        {
            _compositions.Add((decomposition[0], decomposition[1]), character);
        }
    }

    private static int Hexadecimal(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
