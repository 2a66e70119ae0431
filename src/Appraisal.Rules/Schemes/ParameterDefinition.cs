using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Schemes;

/// <summary>Where a value that is not computed comes from.</summary>
public enum ParameterKind
{
    /// <summary>The document prints it.</summary>
    Printed,
    /// <summary>The document is silent; the scheme assumes it, and names the alternatives.</summary>
    Assumed,
    /// <summary>The document leaves a gap that must be filled before the scheme runs.</summary>
    Required,
}

/// <summary>A value of the scheme that is not computed: printed, assumed or required.</summary>
public sealed record ParameterDefinition
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Where the value comes from.</summary>
    public required ParameterKind Kind { get; init; }

    /// <summary>The type of the value; null for a mapping from literals to values.</summary>
    public required FeelType? Type { get; init; }

    /// <summary>The type of a mapping's values; null for no mapping, and where nothing is declared of them.</summary>
    public FeelType? ValueType { get; init; }

    /// <summary>What the value must keep to.</summary>
    public ValueDemands Demands { get; init; } = new();

    /// <summary>The value as the scheme gives it; null for a required one.</summary>
    public required ParameterValue? Value { get; init; }

    /// <summary>True when the value is a share, written as a percentage.</summary>
    public bool IsShare => Demands.IsShare;

    /// <summary>What else the document could mean; assumptions only.</summary>
    public IReadOnlyList<ParameterValue> Alternatives { get; init; } = [];

    /// <summary>Why it is assumed, or what it is.</summary>
    public string Why { get; init; } = "";

    /// <summary>The clauses.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Where the scheme declares it.</summary>
    public Place Place { get; init; } = Place.None;
}

/// <summary>The value of a parameter: one literal, or a mapping from literals to literals.</summary>
/// <param name="Text">The value as written, in one line.</param>
/// <param name="Scalar">The FEEL value; null for a mapping.</param>
/// <param name="Mapping">The mapping, in the order of the scheme; null for one value.</param>
public sealed record ParameterValue(string Text, object? Scalar, IReadOnlyList<KeyValuePair<string, object>>? Mapping = null)
{
    /// <inheritdoc/>
    public bool Equals(ParameterValue? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
