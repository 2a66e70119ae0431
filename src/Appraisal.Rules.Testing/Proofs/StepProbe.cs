using Appraisal.Rules.Loading;
using Appraisal.Rules.Testing.Scenarios;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>
/// Reads the condition of a step by itself. The steps of a grade often part a number between them: an earlier step then takes everybody for whom a later one
/// does not hold, and nothing in the result shows on which side of the later one they are. As a column of its own the condition shows it.
/// </summary>
internal static class StepProbe
{
    private const string Column = "condition_of_the_step";
    private const string Section = "indicators";
    private const string Steps = "steps";
    private const string Of = "of";
    private const string When = "when";

    /// <summary>The scheme's tree with the condition as a column beside the grade; null where the condition is no step's.</summary>
    public static YamlNode? AddedTo(YamlNode scheme, Encoding condition)
    {
        if (scheme is not YamlMapping root || condition.Formula is not { } formula || Grade(root, condition) is not { Value: YamlMapping grade, Key: var key })
        {
            return null;
        }

        YamlEntry Entry(string name, YamlNode value) => new(key.WithText(name), value);
        List<YamlEntry> keys = [Entry(EntryEncodings.ClauseKey, key.WithText(condition.Clause)), Entry(When, formula)];
        if (grade[Of] is { } of)
        {
            keys.Add(Entry(Of, of));
        }

        var column = Entry(Column, YamlMapping.InPlaceOf(grade, keys));
        return root[Section] is YamlMapping section
            ? root.Replace(section, section.WithEntries([.. section.Entries, column]))
            : root.WithEntries([.. root.Entries, Entry(Section, YamlMapping.InPlaceOf(grade, [column]))]);
    }

    /// <summary>The scenario looking at the condition in each row in which it looks at the grade.</summary>
    public static Scenario Looking(Scenario scenario, string grade) => new(
        scenario.Name, scenario.Place, scenario.Tables, [.. scenario.Expectations.OfType<CellExpectation>().Where(e => e.Column == grade).Select(e => e with { Column = Column })])
    {
        Clauses = scenario.Clauses,
        Set = scenario.Set,
    };

    /// <summary>Where the condition of a row stands, of which the address of its grade is known; null for another column's address.</summary>
    public static string? AddressOf(string address, string grade) =>
        address.EndsWith($"].{grade}", StringComparison.Ordinal) ? $"{address[..^grade.Length]}{Column}" : null;

    private static YamlEntry? Grade(YamlMapping root, Encoding condition) => root.Entries
        .Where(s => s.Value is YamlMapping && condition.Path.StartsWith($"{s.Name}/", StringComparison.Ordinal))
        .SelectMany(s => ((YamlMapping)s.Value).Entries.Where(g => condition.Path.StartsWith($"{s.Name}/{g.Name}/{Steps}/", StringComparison.Ordinal)))
        .FirstOrDefault();
}
