using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Nodes;

/// <summary>The ranges of a number must hold every number that it can be, each once; looked for before there is any data, with a number that shows it.</summary>
internal static class RangeGaps
{
    private const int MostShown = 3;

    public static void Check(DecisionTableNode node, NumberType number, TypeResolver types)
    {
        var rows = types.Parameters.Rows(node).Where(r => r != node.None).ToList();
        var cells = rows.Select(r => r.Cells[0]).OfType<DecisionCell>().ToList();
        var gaps = new List<(object? First, object? Last)>();
        var inGap = false;
        var overlaps = new SortedDictionary<(int First, int Second), string>();
        foreach (var value in TestedRegions.Of(number, cells))
        {
            var hits = Enumerable.Range(0, cells.Count).Where(i => cells[i].Matches(value)).ToList();
            if (hits.Count == 0)
            {
                gaps = inGap ? [.. gaps.SkipLast(1), (gaps[^1].First, value)] : [.. gaps, (value, value)];
            }

            inGap = hits.Count == 0;

            foreach (var second in hits.Skip(1))
            {
                overlaps.TryAdd((hits[0], second), $"{value}");
            }
        }

        if (gaps.Count > 0)
        {
            types.Report(CheckingRules.RangeGap, node, node.Origin.Decision, string.Join("; ", gaps.Take(MostShown).Select(g => $"{node.Tested[0].Name} = {(Equals(g.First, g.Last) ? g.First : $"{g.First}..{g.Last}")}")));
        }

        foreach (var ((first, second), witness) in overlaps)
        {
            types.Report(new Diagnostic(CheckingRules.RangesOverlap, rows[first].Place, node.Origin.Decision, NameOf(node, rows[first]), NameOf(node, rows[second]), witness)
            {
                Clauses = node.Origin.Clauses,
                Related = [rows[second].Place],
            });
        }
    }

    /// <summary>What the scheme calls a range: the grade that it is for, or the range itself.</summary>
    private static string NameOf(DecisionTableNode node, DecisionRow row) =>
        node.OutputType is EnumerationType ? row.Output.Text : row.Cells[0]!.Literals is [var literal] ? literal.Text : row.Cells[0]!.Range!.ToString();
}
