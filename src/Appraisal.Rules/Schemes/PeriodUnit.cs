namespace Appraisal.Rules.Schemes;

/// <summary>How long the period of a scheme is.</summary>
public enum PeriodUnit
{
    /// <summary>A year, such as <c>2025</c>.</summary>
    Year,

    /// <summary>Half a year, such as <c>2025-H1</c>.</summary>
    Half,

    /// <summary>A quarter, such as <c>2025-Q3</c>.</summary>
    Quarter,

    /// <summary>A month, such as <c>2025-09</c>.</summary>
    Month,
}
