using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>The duties of a document: those with dates under <c>calendar</c>, the others under <c>procedures</c>. They become no node.</summary>
internal static class CalendarForm
{
    public static IReadOnlyList<CalendarEntry> Calendar(YamlMapping package, SchemeBuilder builder) =>
        [.. TableForms.Forms(package, "calendar", CalendarShapes.Entry, builder).Select(f => Entry(f.Entry, f.Form)).OfType<CalendarEntry>()];

    public static IReadOnlyList<ProcedureNote> Procedures(YamlMapping package, ParsingContext context)
    {
        if (package["procedures"] is not { } node)
        {
            return [];
        }

        if (node is not YamlMapping mapping || mapping.Entries.Any(e => e.Value is not YamlScalar { Text.Length: > 0 }))
        {
            context.Report(ParsingRules.WrongShape, node, "procedures", "“条款: 一句话”", "'clause: words'");
            return [];
        }

        return [.. mapping.Entries.Select(e => new ProcedureNote(FormReader.ClauseId(e.Name), ((YamlScalar)e.Value).Text, e.Key.Place))];
    }

    private static CalendarEntry? Entry(YamlEntry entry, FormReader form)
    {
        var due = form.Dates("due");
        var from = form.Dates("from");
        if (due.Count == 0)
        {
            return null;
        }

        if (from.Count > 1 || from.Count == 1 && (due.Count > 1 || from[0] > due[0]))
        {
            form.Report(ParsingRules.NoTimeSpan, "from", entry.Name);
        }

        return new CalendarEntry
        {
            Name = entry.Name,
            Clauses = form.Clauses(),
            Due = [.. due.Order()],
            From = from.Count == 0 ? null : from[0],
            Who = form.Text("who") ?? "",
            What = form.Text("what") ?? "",
            Place = entry.Key.Place,
        };
    }
}
