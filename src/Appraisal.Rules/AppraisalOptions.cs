using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules;

/// <summary>How a scheme is run.</summary>
public sealed record AppraisalOptions
{
    /// <summary>Values for parameters and assumptions, as text: <c>["空额"] = "stays open"</c>. Default: those of the scheme.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Where values of <see cref="Parameters"/> were written, by name; what is wrong with a value is reported there. Default: nowhere.</summary>
    public IReadOnlyDictionary<string, ParameterOrigin> ParameterOrigins { get; init; } = new Dictionary<string, ParameterOrigin>();

    /// <summary>The functions that the host brings, for schemes that declare some. Default: none.</summary>
    public HostFunctions? Functions { get; init; }

    /// <summary>True when a table that the data lacks has no rows; default false: it is a fault. Scenarios set it.</summary>
    public bool MissingTablesAreEmpty { get; init; }

    /// <summary>Which evaluator computes the columns; both give the same values.</summary>
    public AppraisalEvaluator Evaluator { get; init; }
}

/// <summary>The two ways in which a scheme is computed.</summary>
public enum AppraisalEvaluator
{
    /// <summary>Compiled loops over columns: for speed.</summary>
    Plan,
    /// <summary>Value by value, as explanations are made: for comparison.</summary>
    Interpreter,
}
