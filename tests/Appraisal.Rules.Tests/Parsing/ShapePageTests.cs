using Appraisal.Rules.Parsing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Parsing;

/// <summary>The tables of docs/scheme-format.md have every key of the shapes, and no other.</summary>
public sealed class ShapePageTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<(string Key, bool Needed)>> Tables = Read();

    public static TheoryData<string, string[]> Shapes => new()
    {
        { "scheme", [] },
        { "subject", [] },
        { "record", [] },
        { "history", [] },
        { "field", [] },
        { "parameter", [] },
        { "assumption", [] },
        { "decision", ["every decision", "conditions", "limits"] },
        { "award", ["every decision", "conditions", "limits"] },
        { "ranking", ["every decision"] },
        { "bar", ["every decision", "conditions"] },
        { "own bar", ["every decision", "conditions"] },
        { "grade", ["every decision"] },
        { "step", ["conditions"] },
        { "places", [] },
        { "chain", ["every decision", "conditions"] },
        { "shift", [] },
        { "last share", [] },
        { "like", ["every decision"] },
        { "calendar entry", [] },
        { "extends", [] },
        { "period", [] },
        { "case", [] },
        { "ruling", [] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Keys_OfAForm_StandOnThePage(string form, string[] shared)
    {
        var shape = All.Single(s => s.Name == form);
        var written = shared.Prepend(form).SelectMany(t => Tables[t]).ToList();

        written.Select(k => k.Key).Should().BeEquivalentTo(shape.Keys.Select(k => k.Name));
        Tables[form].Where(k => k.Needed).Select(k => k.Key).Should().BeSubsetOf(shape.Keys.Where(k => k.Required).Select(k => k.Name));
        shape.Keys.Where(k => k.Required && k.Name != "clause").Select(k => k.Name).Should().BeSubsetOf(written.Where(k => k.Needed).Select(k => k.Key));
    }

    private static IReadOnlyList<FormShape> All =>
    [
        Appraisal.Rules.Parsing.Shapes.Package, Appraisal.Rules.Parsing.Shapes.Subject, Appraisal.Rules.Parsing.Shapes.Record,
        Appraisal.Rules.Parsing.Shapes.History, Appraisal.Rules.Parsing.Shapes.Field, Appraisal.Rules.Parsing.Shapes.Parameter,
        Appraisal.Rules.Parsing.Shapes.Assumption, DecisionShapes.Decision, DecisionShapes.Award, DecisionShapes.Ranking,
        DecisionShapes.Bar, DecisionShapes.OwnBar, DecisionShapes.Grade, DecisionShapes.Step, DecisionShapes.Places,
        DecisionShapes.LastShare, ChainShapes.Chain, ChainShapes.Shift, ChainShapes.Like,
        CalendarShapes.Entry, ExtensionShapes.Extension,
        GeneratedShapes.Period, GeneratedShapes.Case, GeneratedShapes.Ruling,
    ];

    /// <summary>The rows of all tables: a form in the first cell holds for the rows below it, keys stand in backticks.</summary>
    private static Dictionary<string, IReadOnlyList<(string, bool)>> Read()
    {
        var tables = new Dictionary<string, List<(string, bool)>>(StringComparer.Ordinal);
        var form = "";
        foreach (var line in File.ReadAllLines(Repository.Path("docs/scheme-format.md")).Where(l => l.StartsWith('|')))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries)[1..^1];
            if (cells[0].StartsWith("key of `", StringComparison.Ordinal))
            {
                form = cells[0].Split('`')[1];
                continue;
            }

            if (cells[0] == "of" || cells[0].StartsWith("---", StringComparison.Ordinal))
            {
                continue;
            }

            var hasForms = cells.Length == 4;
            if (hasForms && cells[0].Length > 0)
            {
                form = cells[0].Split(',')[0].Trim('`', '*');
            }

            var keys = (hasForms ? cells[1] : cells[0]).Split('`').Where((_, i) => i % 2 == 1);
            var rows = tables.TryGetValue(form, out var known) ? known : tables[form] = [];
            rows.AddRange(keys.Select(k => (k, cells[hasForms ? 2 : 1] == "yes")));
        }

        return tables.ToDictionary(t => t.Key, IReadOnlyList<(string, bool)> (t) => t.Value, StringComparer.Ordinal);
    }
}
