using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>What an allocation reads of each row, and its choices.</summary>
internal sealed class PlacesColumns
{
    private readonly bool[]? _candidates;
    private readonly bool[]? _barred;
    private readonly bool[]? _floor;
    private readonly Column? _decided;
    private readonly bool _passesOn;

    public PlacesColumns(PlacesNode node, PlanRun run)
    {
        _candidates = Booleans(node.Candidates);
        _barred = Booleans(node.BarredIf);
        _floor = Booleans(node.Floor);
        _decided = node.DecidedIn is { } decided ? run.Column(node.Target.Table, decided) : null;
        _passesOn = node.BarredPlace is null || run.Parameters.Word(node.BarredPlace) == "passes on";
        TiesWord = run.Parameters.Word(node.Ties);
        CountsEverybody = run.Parameters.Word(node.Of) == "everybody";
        Rounding = node.Round is { } round ? RoundingWords.ModeOf(run.Parameters.Word(round)) : RoundingMode.Down;
        Number = run.Number(node.Number);

        bool[]? Booleans(string? name) => name is null ? null : run.Booleans(node.Target.Table, name);
    }

    public string TiesWord { get; }

    public bool CountsEverybody { get; }

    public RoundingMode Rounding { get; }

    public Func<int, ExactNumber?> Number { get; }

    public bool IsCandidate(int row) => _candidates is null || _candidates[row];

    public bool IsBarred(int row) => _barred is not null && _barred[row];

    public bool? Decision(int row) => (bool?)_decided?[row];

    /// <summary>Why a row does not stand in the order; null when it does.</summary>
    public string? Refusal(int row) =>
        !IsCandidate(row) ? PlacesNode.NotStanding
        : _passesOn && IsBarred(row) ? PlacesNode.Barred
        : _floor is not null && !_floor[row] ? PlacesNode.BelowFloor
        : null;
}
