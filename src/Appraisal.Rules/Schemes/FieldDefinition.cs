using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Schemes;

/// <summary>A field of a table: data that people or other documents supply.</summary>
public sealed record FieldDefinition
{
    /// <summary>The field's name, also the header of its CSV column.</summary>
    public required string Name { get; init; }

    /// <summary>The type of a value; <see cref="OptionalType"/> where it may be missing.</summary>
    public required FeelType Type { get; init; }

    /// <summary>At most so many decimal places; null where the scheme sets none.</summary>
    public int? Places { get; init; }

    /// <summary>The bounds, ends included unless said; null where the scheme sets none.</summary>
    public NumberBounds? Within { get; init; }

    /// <summary>The subject table whose key the field holds; null for a plain value. A list field may hold several keys.</summary>
    public string? LinksTo { get; init; }

    /// <summary>True when the field is a share: <c>30%</c> in data is 0.3, and it is printed as a percentage.</summary>
    public bool IsShare { get; init; }

    /// <summary>True when the field counts something: people, votes, months.</summary>
    internal bool IsCount { get; init; }

    /// <summary>The clauses that ask for the field or bound it.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Where the scheme declares it.</summary>
    public Place Place { get; init; } = Place.None;

    /// <summary>The type without the optional mark.</summary>
    public FeelType ItemType => Type is OptionalType optional ? optional.Item : Type;

    /// <summary>True when a value may be missing.</summary>
    public bool IsOptional => Type is OptionalType;
}

/// <summary>An interval of numbers; a missing end is open.</summary>
public sealed record NumberBounds(ExactNumber? Lower, ExactNumber? Upper, bool LowerIncluded = true, bool UpperIncluded = true)
{
    /// <summary>Whether the number lies inside.</summary>
    public bool Contains(ExactNumber value) =>
        (Lower is not { } low || (LowerIncluded ? value >= low : value > low))
        && (Upper is not { } high || (UpperIncluded ? value <= high : value < high));

    /// <summary>The interval in the words of the scheme format: <c>0..80</c>, <c>over 0</c>, <c>60 to under 70</c>.</summary>
    public override string ToString() => (LowerIncluded || Lower is null, UpperIncluded || Upper is null) switch
    {
        (true, true) => $"{Lower}..{Upper}",
        (true, false) => Lower is null ? $"under {Upper}" : $"{Lower} to under {Upper}",
        (false, true) => Upper is null ? $"over {Lower}" : $"over {Lower} to {Upper}",
        _ => $"over {Lower} to under {Upper}",
    };
}
