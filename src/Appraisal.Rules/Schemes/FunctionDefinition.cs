using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Schemes;

/// <summary>A function that the scheme calls and the host brings.</summary>
public sealed record FunctionDefinition
{
    /// <summary>The name by which formulas call it.</summary>
    public required string Name { get; init; }

    /// <summary>The names of what it takes, in order.</summary>
    public required IReadOnlyList<string> Takes { get; init; }

    /// <summary>The types of what it takes and gives.</summary>
    public required FunctionType Type { get; init; }

    /// <summary>What it is for.</summary>
    public string Note { get; init; } = "";

    /// <summary>The clauses.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Where the scheme declares it.</summary>
    public Place Place { get; init; } = Place.None;
}
