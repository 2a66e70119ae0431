using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>What an allocation reads of each row, and its choices.</summary>
internal sealed class PlacesColumns
{
    private readonly PlacesNode _node;
    private readonly Dictionary<string, bool[]> _booleans;
    private readonly bool[]? _candidates;
    private readonly bool[]? _taken;
    private readonly string _of;
    private readonly bool[]? _barred;
    private readonly bool[]? _floor;
    private readonly Column? _decided;
    private readonly bool _passesOn;
    private readonly bool _passesBelowFloor;

    public PlacesColumns(PlacesNode node, PlanRun run)
    {
        _node = node;
        _booleans = new[] { node.Candidates, node.Left, node.BarredIf }.OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(n => n, n => run.Booleans(node.Target.Table, n), StringComparer.Ordinal);
        _candidates = Booleans(node.Candidates);
        _taken = Booleans(node.Taken);
        _barred = Booleans(node.BarredIf);
        _floor = Booleans(node.Floor);
        _decided = node.DecidedIn is { } decided ? run.Column(node.Target.Table, decided) : null;
        _passesOn = node.BarredPlace is null || run.Parameters.Word(node.BarredPlace) == "passes on";
        _passesBelowFloor = node.FloorPlace is null || run.Parameters.Word(node.FloorPlace) == "passes on";
        TiesWord = run.Parameters.Word(node.Ties);
        _of = run.Parameters.Word(node.Of);
        Rounding = node.Round is { } round ? RoundingWords.ModeOf(run.Parameters.Word(round)) : RoundingMode.Down;
        Number = run.Number(node.Number);

        bool[]? Booleans(string? name) => name is null ? null : run.Booleans(node.Target.Table, name);
    }

    public string TiesWord { get; }

    public RoundingMode Rounding { get; }

    public Func<int, ExactNumber?> Number { get; }

    public bool IsCandidate(int row) => _candidates is null || _candidates[row];

    /// <summary>How many rows the share is taken of.</summary>
    public int Counted(int[] group) => _of == "everybody" ? group.Length : group.Count(row => _node.Counts(_of, column => _booleans[column][row]));

    /// <summary>How many places are taken already.</summary>
    public int Taken(int[] group) => _taken is null ? 0 : group.Count(row => _taken[row]);

    public bool IsBarred(int row) => _barred is not null && _barred[row];

    public bool? Decision(int row) => (bool?)_decided?[row];

    /// <summary>Why a row does not stand in the order; null when it does.</summary>
    public string? Refusal(int row) =>
        !IsCandidate(row) ? PlacesNode.NotStanding
        : _passesOn && IsBarred(row) ? PlacesNode.Barred
        : _passesBelowFloor && IsBelowFloor(row) ? PlacesNode.BelowFloor
        : null;

    /// <summary>What becomes of a row whose turn it is.</summary>
    public string Reached(int row) => IsBelowFloor(row) ? PlacesNode.OpenBelowFloor : IsBarred(row) ? PlacesNode.HeldOpen : PlacesNode.Granted;

    private bool IsBelowFloor(int row) => _floor is not null && !_floor[row];
}
