namespace Appraisal.Rules;

/// <summary>What a cell of a data table holds before it is bound to a field.</summary>
public enum CellKind
{
    /// <summary>Nothing.</summary>
    Missing,
    /// <summary>Text; a field of any type may be read from it.</summary>
    Text,
    /// <summary>A number.</summary>
    Number,
    /// <summary>True or false.</summary>
    Boolean,
    /// <summary>A date.</summary>
    Date,
    /// <summary>Several texts.</summary>
    List,
}
