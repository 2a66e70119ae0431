namespace Appraisal.Rules.Parsing;

/// <summary>The forms for what a document orders and nobody computes: duties with dates.</summary>
internal static class CalendarShapes
{
    public static readonly FormShape Entry = new("calendar entry",
        new("clause", ValueKind.Clauses, "条款", "the clauses", Required: true),
        new("due", ValueKind.Dates, "期限：一个或几个日期，当天为最后一天", "the last day, or several", Required: true),
        new("from", ValueKind.Dates, "从哪天起", "the first day"),
        new("who", ValueKind.Text, "由谁办", "who must do it"),
        new("what", ValueKind.Text, "办什么、交什么", "what must be done or handed in"));
}
