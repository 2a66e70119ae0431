namespace Appraisal.Rules.Binding;

/// <summary>How data is bound to the tables of a scheme.</summary>
internal sealed record BindOptions
{
    public static readonly BindOptions Default = new();

    /// <summary>A table that the data lacks has no rows, instead of being a fault: scenarios write only what matters.</summary>
    public bool MissingTablesAreEmpty { get; init; }
}
