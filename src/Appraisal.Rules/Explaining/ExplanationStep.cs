using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Explaining;

/// <summary>What kind of step led to a value.</summary>
public enum StepKind
{
    /// <summary>A value of the data.</summary>
    Input,
    /// <summary>A parameter or assumption.</summary>
    Parameter,
    /// <summary>A FEEL formula.</summary>
    Formula,
    /// <summary>A decision table.</summary>
    Table,
    /// <summary>Linked rows put together.</summary>
    Aggregate,
    /// <summary>A row that an aggregate, a rank or an allocation looked at.</summary>
    Row,
    /// <summary>A value of a linked row.</summary>
    Link,
    /// <summary>A value of the group.</summary>
    GroupValue,
    /// <summary>A place in an order.</summary>
    Rank,
    /// <summary>An allocation of places.</summary>
    Places,
    /// <summary>A limit or a rounding.</summary>
    Limit,
    /// <summary>Points or a bar from a record.</summary>
    Finding,
}

/// <summary>One step of an explanation: a value, how it came about, by which clauses, from which other values.</summary>
public sealed class ExplanationStep
{
    private readonly Lazy<IReadOnlyList<ExplanationStep>> _children;

    internal ExplanationStep(Func<IReadOnlyList<ExplanationStep>> children) => _children = new(children);

    /// <summary>What kind of step it is.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>The table; empty for a parameter.</summary>
    public required string Table { get; init; }

    /// <summary>The row; empty for a parameter.</summary>
    public required string Row { get; init; }

    /// <summary>The column or parameter; for a row of an aggregate, its table.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it: the name, or, of a column that the engine made, its decision, what it is for, and its clause or formula.</summary>
    public string Label { get => field ?? Name; init; }

    /// <summary>The exact value; null where there is none.</summary>
    public required object? Value { get; init; }

    /// <summary>The value as people read it.</summary>
    public required string Shown { get; init; }

    /// <summary>How the value came about, in Chinese: the formula, the row that applied, the cut.</summary>
    public string How { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string HowInEnglish { get; init; } = "";

    /// <summary>The clauses that the step rests on.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>The assumptions that the step used.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>Where the scheme or the data has it.</summary>
    public Place Place { get; init; } = Place.None;

    /// <summary>For a row of an aggregate: whether it counted, and how often.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>The steps that the value came from.</summary>
    public IReadOnlyList<ExplanationStep> Children => _children.Value;

    /// <summary>True when the step is the end of a way: data, or a parameter.</summary>
    public bool IsLeaf => Kind is StepKind.Input or StepKind.Parameter;

    internal Node? Node { get; init; }

    internal object? Detail { get; init; }
}
