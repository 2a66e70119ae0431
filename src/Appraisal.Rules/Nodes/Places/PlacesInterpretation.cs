using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Shares out the places of the group of a row, and says what the row got.</summary>
internal static class PlacesInterpretation
{
    public static object? Of(PlacesNode node, int row, Interpreter run)
    {
        bool Holds(string? column, int r, bool without) => column is null ? without : run.Value(new(node.Target.Table, column), r) is true;
        bool IsBarred(int r) => Holds(node.BarredIf, r, false);

        if (!run.StandsIn(node.Group, row))
        {
            return PlacesNode.NotStanding;
        }

        RequireOneNumber(node, row, run);
        if (!Holds(node.Candidates, row, true))
        {
            return PlacesNode.NotStanding;
        }

        if (IsBarred(row) && PassesOn(node.BarredPlace, run))
        {
            return PlacesNode.Barred;
        }

        var isBelowFloor = !Holds(node.Floor, row, true);
        if (isBelowFloor && PassesOn(node.FloorPlace, run))
        {
            return PlacesNode.BelowFloor;
        }

        var order = Order(node, row, run);
        var places = (int)Number(node, row, run).Numerator;
        var outcome = OutcomeOf(node, row, order, places, run);
        return outcome != PlacesNode.Granted ? outcome : isBelowFloor ? PlacesNode.OpenBelowFloor : IsBarred(row) ? PlacesNode.HeldOpen : outcome;
    }

    /// <summary>Those who stand, in the order of the allocation: without those who are barred or fail the floor where their places pass on.</summary>
    public static IReadOnlyList<int> Order(PlacesNode node, int row, Interpreter run)
    {
        bool Holds(string? column, int r, bool without) => column is null ? without : run.Value(new(node.Target.Table, column), r) is true;
        var (barredPass, floorPasses) = (PassesOn(node.BarredPlace, run), PassesOn(node.FloorPlace, run));
        var standing = run.Group(node.Group, row)
            .Where(r => Holds(node.Candidates, r, true) && (!floorPasses || Holds(node.Floor, r, true)) && !(barredPass && Holds(node.BarredIf, r, false)))
            .ToList();

        // A value that fails must fail here: inside a sort its fault would be taken for a fault of the sort.
        standing.ForEach(r => node.By.ToList().ForEach(key => run.Value(key.Column, r)));
        standing.Sort((a, b) => RankInterpretation.Compare(node.By, a, b, run) is not 0 and var order ? order : a.CompareTo(b));
        return standing;
    }

    private static bool PassesOn(Choice? place, Interpreter run) => place is null || run.Parameters.Word(place) == "passes on";

    /// <summary>The number of places of the group that are not taken yet.</summary>
    public static ExactNumber Number(PlacesNode node, int row, Interpreter run) =>
        ExactNumber.Max(ExactNumber.Zero, Whole(node, row, run) - Taken(node, row, run).Count);

    /// <summary>The number of places of the group before those are taken off that are taken already.</summary>
    public static ExactNumber Whole(PlacesNode node, int row, Interpreter run)
    {
        var number = run.Number(node.Number, row) ?? ExactNumber.Zero;
        return node.IsShare ? (number * Counted(node, row, run)).Round(0, RoundingWords.ModeOf(run.Parameters.Word(node.Round!))) : number;
    }

    /// <summary>How many rows of the group the share is taken of.</summary>
    public static int Counted(PlacesNode node, int row, Interpreter run)
    {
        var of = run.Parameters.Word(node.Of);
        return run.Group(node.Group, row).Count(r => node.Counts(of, column => run.Value(new(node.Target.Table, column), r) is true));
    }

    /// <summary>Those who have taken a place already.</summary>
    public static IReadOnlyList<int> Taken(PlacesNode node, int row, Interpreter run) =>
        node.Taken is { } taken ? [.. run.Group(node.Group, row).Where(r => run.Value(new(node.Target.Table, taken), r) is true)] : [];

    /// <summary>A column may say how many places there are; then it must say the same of the whole group.</summary>
    private static void RequireOneNumber(PlacesNode node, int row, Interpreter run)
    {
        if (node.Number is not ColumnOperand { Column: var column })
        {
            return;
        }

        // The same two rows are named whichever row is asked about, so that the fault is told once a group.
        var group = run.Group(node.Group, row).OrderBy(r => run.NameOf(node.Target.Table, r), StringComparer.Ordinal).ToList();
        var number = run.Number(node.Number, group[0]);
        foreach (var other in group.Where(r => run.Number(node.Number, r) != number).Take(1))
        {
            string Of(int r) => run.NameOf(node.Target.Table, r);
            throw run.Fault(RunningRules.PlacesDiffer, node, node.Origin.Decision, node.Group, Of(group[0]), column.Name, $"{number}", Of(other), $"{run.Number(node.Number, other)}");
        }
    }

    private static string OutcomeOf(PlacesNode node, int row, IReadOnlyList<int> order, int places, Interpreter run)
    {
        bool Equal(int a, int b) => RankInterpretation.Compare(node.By, a, b, run) == 0;
        var before = order.Count(r => RankInterpretation.Compare(node.By, r, row, run) < 0);
        if (before >= places)
        {
            return PlacesNode.NotReached;
        }

        var tied = order.Where(r => Equal(r, row)).ToList();
        if (before + tied.Count <= places)
        {
            return PlacesNode.Granted;
        }

        return run.Parameters.Word(node.Ties) switch
        {
            "all in" => PlacesNode.Granted,
            "all out" => PlacesNode.TiedOut,
            _ => Decided(node, row, tied, places - before, run),
        };
    }

    private static string Decided(PlacesNode node, int row, IReadOnlyList<int> tied, int left, Interpreter run)
    {
        var names = string.Join("、", tied.Select(r => run.NameOf(node.Target.Table, r)).Order(StringComparer.Ordinal));
        bool? Decision(int r) => node.DecidedIn is { } column ? (bool?)run.Value(new(node.Target.Table, column), r) : null;
        if (tied.Any(r => Decision(r) is null))
        {
            throw run.Fault(RunningRules.TieToDecide, node, node.Origin.Decision, $"{left}", $"{tied.Count}", names, node.DecidedIn ?? "decided in");
        }

        var chosen = tied.Count(r => Decision(r) is true);
        if (chosen != left)
        {
            throw run.Fault(RunningRules.WrongDecision, node, node.Origin.Decision, $"{left}", $"{chosen}", names);
        }

        return Decision(row) is true ? PlacesNode.Granted : PlacesNode.TiedOut;
    }
}
