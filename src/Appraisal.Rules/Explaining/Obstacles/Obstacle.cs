using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Explaining;

/// <summary>One thing that stands between a row and a value, with its clause, and what it comes from.</summary>
public sealed record Obstacle
{
    /// <summary>What kind of obstacle it is.</summary>
    public required ObstacleKind Kind { get; init; }

    /// <summary>The table of the row that is told of.</summary>
    public required string Table { get; init; }

    /// <summary>The row that is told of: the unit, or a record of it.</summary>
    public required string Row { get; init; }

    /// <summary>What is told of: a column, a parameter, or a condition as it is written.</summary>
    public required string Name { get; init; }

    /// <summary>The exact value that it has; null where there is none.</summary>
    public object? Value { get; init; }

    /// <summary>How far the value is from one that will do: exact, in the value's own unit, in days for dates; null where the distance is no number.</summary>
    public ExactNumber? Distance { get; init; }

    /// <summary>The obstacle in Chinese.</summary>
    public required string Text { get; init; }

    /// <summary>The obstacle in English.</summary>
    public required string TextInEnglish { get; init; }

    /// <summary>The clauses that it rests on.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>The assumptions that it rests on.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>What it comes from.</summary>
    public IReadOnlyList<Obstacle> Children { get; init; } = [];

    /// <summary>True when it is enough that one of <see cref="Children"/> goes; else all of them must.</summary>
    public bool OneIsEnough { get; init; }

    /// <summary>The obstacle in a language.</summary>
    public string In(MessageLanguage language) => language == MessageLanguage.Chinese ? Text : TextInEnglish;

    /// <summary>The same obstacle with what another one found below it.</summary>
    internal Obstacle Over(Obstacle? inner) => inner switch
    {
        null => this,
        { Kind: ObstacleKind.Several } => this with { Children = inner.Children, OneIsEnough = inner.OneIsEnough },
        _ => this with { Children = [inner] },
    };

    /// <summary>Several obstacles as one; those of equal kind are taken in, a single one stands for itself.</summary>
    /// <param name="found">The obstacles; null where there is none.</param>
    /// <param name="oneIsEnough">Whether it is enough that one goes.</param>
    /// <param name="row">Whom they are about.</param>
    internal static Obstacle? Several(IEnumerable<Obstacle?> found, bool oneIsEnough, ObstacleRow row)
    {
        var all = found.OfType<Obstacle>()
            .SelectMany(o => o.Kind == ObstacleKind.Several && o.OneIsEnough == oneIsEnough ? o.Children : [o])
            .ToList();
        if (oneIsEnough && all.Exists(o => o.Kind != ObstacleKind.Never))
        {
            // What data can change goes before what only another reading would.
            all = [.. all.Where(o => o.Kind != ObstacleKind.Never).OrderBy(o => o.Kind == ObstacleKind.Reading)];
        }

        return all.Count <= 1
            ? all.FirstOrDefault()
            : new Obstacle
            {
                Kind = ObstacleKind.Several,
                Table = row.Table,
                Row = row.Name,
                Name = "",
                Text = oneIsEnough ? "下列任一项改变即可" : "下列各项都要改变",
                TextInEnglish = oneIsEnough ? "one of these must change" : "all of these must change",
                Clauses = row.Clauses,
                Assumptions = row.Assumptions,
                Children = all,
                OneIsEnough = oneIsEnough,
            };
    }
}
