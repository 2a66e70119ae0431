using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Nodes;

/// <summary>An allocation of places in each group, in order; the column holds each row's outcome.</summary>
internal sealed record PlacesNode : Node
{
    public static readonly IReadOnlyList<string> TieWords = ["all in", "all out", "people decide"];
    public static readonly IReadOnlyList<string> BarredWords = ["passes on", "stays open"];
    public static readonly IReadOnlyList<string> BaseWords = ["everybody", "candidates", "eligible"];

    public const string Granted = "得到";
    public const string HeldOpen = "空额";
    public const string TiedOut = "同分落选";
    public const string ToBeDecided = "待裁定";
    public const string BelowFloor = "未达门槛";
    public const string OpenBelowFloor = "门槛空额";
    public const string NotReached = "未及名额";
    public const string Barred = "被取消资格";
    public const string NotStanding = "不参加";

    /// <summary>The type of the outcome.</summary>
    public static readonly EnumerationType Outcome = new("名额结果", [Granted, HeldOpen, TiedOut, ToBeDecided, BelowFloor, OpenBelowFloor, NotReached, Barred, NotStanding]);

    public required string Group { get; init; }

    public required IReadOnlyList<OrderKey> By { get; init; }

    /// <summary>The number of places, or the share of <see cref="Of"/>.</summary>
    public required Operand Number { get; init; }

    /// <summary>True when <see cref="Number"/> is a share.</summary>
    public required bool IsShare { get; init; }

    /// <summary>How a share becomes a number of places; null when <see cref="Number"/> is a number.</summary>
    public Choice? Round { get; init; }

    /// <summary>Of whom the share is taken.</summary>
    public required Choice Of { get; init; }

    /// <summary>What a tie at the last place does.</summary>
    public required Choice Ties { get; init; }

    /// <summary>Where the place of a barred row goes; null when nobody can be barred.</summary>
    public Choice? BarredPlace { get; init; }

    /// <summary>The boolean column of those who stand; null when everybody does.</summary>
    public string? Candidates { get; init; }

    /// <summary>The boolean column of those whom no earlier step took, whatever else this one asks for; null when that is everybody.</summary>
    public string? Left { get; init; }

    /// <summary>The boolean column of those who have taken one of the places already; null when nobody can have.</summary>
    public string? Taken { get; init; }

    /// <summary>The boolean column of those who are barred; null when nobody is.</summary>
    public string? BarredIf { get; init; }

    /// <summary>The boolean column of those who reach the floor; null without a floor.</summary>
    public string? Floor { get; init; }

    /// <summary>Where the place of a row goes that fails the floor; null where those behind it fail too, or without a floor.</summary>
    public Choice? FloorPlace { get; init; }

    /// <summary>The optional boolean column by which people decided a tie; null when the scheme has none.</summary>
    public string? DecidedIn { get; init; }

    /// <summary>Whether a row counts for the share, by the columns of those who stand and of those who are barred.</summary>
    /// <param name="of">Of whom the share is taken, a word of <see cref="BaseWords"/>.</param>
    /// <param name="holds">Whether a column holds for the row.</param>
    public bool Counts(string of, Func<string, bool> holds) => of switch
    {
        "everybody" => true,
        "candidates" => Left is null || holds(Left),
        _ => (Candidates is null || holds(Candidates)) && (BarredIf is null || !holds(BarredIf)),
    };

    public override IEnumerable<ColumnId> Inputs =>
        new[] { Candidates, Left, Taken, BarredIf, Floor, DecidedIn }.OfType<string>().Select(name => new ColumnId(Target.Table, name))
            .Concat(By.Select(key => key.Column));

    public override IEnumerable<Operand?> Operands => [Number];

    public override IEnumerable<Choice?> Choices => [Round, Of, Ties, BarredPlace, FloorPlace];
}
