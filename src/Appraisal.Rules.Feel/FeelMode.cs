namespace Appraisal.Rules.Feel;

/// <summary>How FEEL treats what goes wrong.</summary>
public enum FeelMode
{
    /// <summary>Exact numbers; a wrong type, a null operand or a division by zero is an error with its place.</summary>
    Strict,
    /// <summary>As the DMN standard has it: numbers of 28 digits, and null where an operation has no answer.</summary>
    Standard,
}
