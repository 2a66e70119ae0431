using System.Globalization;
using System.Text.Json;
using Appraisal.Rules.Reporting;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cli.Commands;

/// <summary>The deadlines of a scheme seen from a day, for people and for programs.</summary>
internal sealed class DeadlineReport(AppraisalScheme scheme, DateOnly day, ToolSession session)
{
    private readonly IReadOnlyList<Deadline> _deadlines = Deadline.Of(scheme.Calendar, day);

    public void Print()
    {
        if (_deadlines.Count == 0)
        {
            session.Output.Write(session.Say("  方案没有写期限\n", "  the scheme has no calendar\n"));
            return;
        }

        TextColumn[] columns =
        [
            new(session.Say("  期限", "  due")), new(session.Say("状态", "state")), new(session.Say("天数", "days left"), true),
            new(session.Say("事项", "duty")), new(session.Say("由谁", "who")), new(session.Say("内容", "what")), new(session.Say("条款", "clauses")),
        ];
        session.Output.Write(TextTable.Render(columns, [.. _deadlines.Select(Cells)]));
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteString("asOf", Iso(day));
        writer.WriteStartArray("deadlines");
        foreach (var deadline in _deadlines)
        {
            var entry = deadline.Entry;
            writer.WriteStartObject();
            writer.WriteString("name", entry.Name);
            writer.WriteStartArray("clauses");
            foreach (var clause in entry.Clauses)
            {
                writer.WriteStringValue(clause);
            }

            writer.WriteEndArray();
            writer.WriteString("from", entry.From is { } from ? Iso(from) : null);
            writer.WriteString("due", Iso(deadline.Due));
            writer.WriteString("state", JsonNamingPolicy.KebabCaseLower.ConvertName(deadline.State.ToString()));
            writer.WriteNumber("daysLeft", deadline.DaysLeft);
            writer.WriteString("who", entry.Who);
            writer.WriteString("what", entry.What);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private IReadOnlyList<string> Cells(Deadline deadline)
    {
        var entry = deadline.Entry;
        var time = entry.From is { } from ? $"{Iso(from)}..{Iso(deadline.Due)}" : Iso(deadline.Due);
        return ["  " + time, StateOf(deadline.State).In(session.Language), $"{deadline.DaysLeft}", entry.Name, entry.Who, entry.What, string.Join(' ', entry.Clauses)];
    }

    private static Phrase StateOf(DeadlineState state) => state switch
    {
        DeadlineState.Past => new("已过", "past"),
        DeadlineState.Due => new("到期", "due"),
        _ => new("未到", "ahead"),
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
