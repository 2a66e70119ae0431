using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Reporting;

/// <summary>Finds the decisions that a score is made of.</summary>
internal sealed class ScoreParts
{
    private readonly SchemeModel _model;
    private readonly Dictionary<string, DecisionDefinition> _decisions;
    private readonly string _table;

    private ScoreParts(SchemeModel model, string table)
    {
        _model = model;
        _table = table;
        _decisions = model.Decisions.Where(d => d.Table == _table).ToDictionary(d => d.Name, StringComparer.Ordinal);
    }

    /// <summary>
    /// The parts of the score, then the parts of each of them, and so on: indicators, bonuses, penalties, composites. A chain of
    /// totals that have one part each says the same number over and over, so the parts begin where the score first has several.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(SchemeModel model, ResultDefinition result)
    {
        if (result.Score is not { } score)
        {
            return [];
        }

        var finder = new ScoreParts(model, result.Of);
        var level = finder.Topmost(finder.Direct(score));
        while (level.Count == 1 && finder.Direct(level[0]) is { Count: > 0 } below)
        {
            level = finder.Topmost(below);
        }

        var found = new List<IReadOnlyList<string>> { level };
        var expanded = new HashSet<string>(StringComparer.Ordinal);
        while (level.Count > 0)
        {
            List<List<string>> parts = [.. level.Where(expanded.Add).Select(finder.Direct).Where(p => p.Count > 0)];
            found.AddRange(parts);
            level = [.. parts.SelectMany(p => p)];
        }

        return found;
    }

    /// <summary>The decisions that one is directly made of, in the order of the scheme.</summary>
    private List<string> Direct(string decision)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<ColumnId>();
        var open = new Stack<ColumnId>(InputsOf(new(_table, decision)));
        while (open.TryPop(out var column))
        {
            if (!seen.Add(column))
            {
                continue;
            }

            if (column.Table == _table && _decisions.TryGetValue(column.Name, out var part))
            {
                if (IsPart(part.Kind))
                {
                    found.Add(part.Name);
                }

                continue;
            }

            foreach (var input in InputsOf(column))
            {
                open.Push(input);
            }
        }

        return [.. _decisions.Keys.Where(found.Contains)];
    }

    /// <summary>Those that no other of them is made of.</summary>
    private List<string> Topmost(List<string> names) => [.. names.Where(name => !names.Exists(other => other != name && Reaches(other, name)))];

    private bool Reaches(string from, string part)
    {
        var direct = Direct(from);
        return direct.Contains(part) || direct.Exists(d => d != from && Reaches(d, part));
    }

    private IEnumerable<ColumnId> InputsOf(ColumnId column) => _model.Nodes.TryGetValue(column, out var node) ? node.Inputs : [];

    private static bool IsPart(DecisionKind kind) => kind is DecisionKind.Indicator or DecisionKind.Bonus or DecisionKind.Penalty or DecisionKind.Composite;
}
