using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Nodes;

/// <summary>
/// Looks for what a table has no row for and for what it has several, before there is any data. It tries the values of the columns one
/// column after another, and goes no further where one row already takes all that is left.
/// </summary>
internal sealed class TableGaps
{
    /// <summary>A larger search than this ends: what it has not come to is found at the records.</summary>
    private const int MostTries = 500_000;

    private const int MostShown = 5;

    /// <summary>Stands for a column that none of the rows left asks for.</summary>
    internal static readonly object AnyValue = new();

    private readonly DecisionTableNode _node;
    private readonly PossibleRows _possible;
    private readonly IReadOnlyList<IReadOnlyList<object?>> _values;
    private readonly IReadOnlyList<IReadOnlyList<DecisionCell?>> _rows;
    private readonly List<object?> _tried = [];
    private readonly List<string> _gaps = [];
    private readonly SortedDictionary<(int First, int Second), string> _overlaps = [];
    private int _tries;

    private TableGaps(DecisionTableNode node, IReadOnlyList<FeelType> types, PossibleRows possible)
    {
        (_node, _possible) = (node, possible);
        _rows = [.. node.Rows.Select(r => r.Cells), .. node.Impossible.Select(r => r.Cells)];
        _values = [.. types.Select((t, i) => TestedRegions.Of(t, [.. _rows.Select(r => r[i]).OfType<DecisionCell>()]))];
    }

    public static void Check(DecisionTableNode node, IReadOnlyList<FeelType> tested, PossibleRows possible, TypeResolver types)
    {
        var search = new TableGaps(node, tested, possible);
        search.Try([.. Enumerable.Range(0, search._rows.Count)]);
        search.Report(types);
    }

    private void Try(IReadOnlyList<int> rows)
    {
        var depth = _tried.Count;
        if (_tries++ > MostTries || rows.Count == 1 && _rows[rows[0]].Skip(depth).All(c => c is null))
        {
            return;
        }

        if (rows.Count == 0)
        {
            if (_possible.CanBe(_tried))
            {
                _gaps.Add(Tried());
            }

            return;
        }

        if (depth == _values.Count)
        {
            if (rows.Count > 1 && _possible.CanBe(_tried))
            {
                NoteOverlaps(rows);
            }

            return;
        }

        var isAsked = rows.Any(r => _rows[r][depth] is not null);
        foreach (var value in isAsked ? _values[depth] : [AnyValue])
        {
            _tried.Add(value);
            Try([.. rows.Where(r => _rows[r][depth] is not { } cell || cell.Matches(value))]);
            _tried.RemoveAt(depth);
        }
    }

    private void NoteOverlaps(IReadOnlyList<int> rows)
    {
        for (var second = 1; second < rows.Count; second++)
        {
            // Two entries of what cannot be may well say the same.
            if (rows[0] < _node.Rows.Count)
            {
                _overlaps.TryAdd((rows[0], rows[second]), Tried());
            }
        }
    }

    private void Report(TypeResolver types)
    {
        if (_gaps.Count > 0)
        {
            var shown = string.Join("; ", _gaps.Take(MostShown));
            types.Report(CheckingRules.TableGap, _node.Origin, _node.RowsPlace ?? _node.Origin.Place, _node.Origin.Decision, shown, _gaps.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach (var ((first, second), witness) in _overlaps)
        {
            var row = _node.Rows[first];
            var isImpossible = second >= _node.Rows.Count;
            var place = isImpossible ? _node.Impossible[second - _node.Rows.Count].Place : _node.Rows[second].Place;
            types.Report(isImpossible
                ? new Diagnostic(CheckingRules.RowCannotBe, row.Place, _node.Origin.Decision, row.Name, witness) { Clauses = row.Clauses, Related = [place] }
                : new Diagnostic(CheckingRules.RowsOverlap, row.Place, _node.Origin.Decision, row.Name, _node.Rows[second].Name, witness) { Clauses = row.Clauses, Related = [place] });
        }
    }

    /// <summary>The values tried so far; generated columns are no words of the scheme, and are left out like columns that no row asks for.</summary>
    private string Tried() => string.Join(", ", _tried
        .Select((value, i) => (_node.Tested[i].Name, value))
        .Where(t => !t.Name.Contains('·') && !ReferenceEquals(t.value, AnyValue))
        .Select(t => $"{t.Name} = {Shown(t.value)}"));

    /// <summary>A value as the scheme writes it.</summary>
    private static string Shown(object? value) => value switch
    {
        null => DecisionCell.NoValue,
        true => "true",
        false => "false",
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
