using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>How diagnostics name types.</summary>
internal static class TypeWords
{
    /// <summary>A term of the messages where there is one, else the type's own name.</summary>
    public static string Of(FeelType type) => type switch
    {
        NumberType => "#number",
        ListType => "#list",
        RangeType => "#range",
        ContextType => "#context",
        FunctionType => "#function",
        SimpleType { Name: "string" } => "#string",
        SimpleType { Name: "boolean" } => "#boolean",
        SimpleType { Name: "date" } => "#date",
        SimpleType { Name: "time" } => "#time",
        SimpleType { Name: "date and time" } => "#dateTime",
        SimpleType { Name: "days and time duration" } => "#dayTimeDuration",
        SimpleType { Name: "years and months duration" } => "#yearMonthDuration",
        SimpleType { Name: "Null" } => "#null",
        _ => type.ToString()!,
    };
}
