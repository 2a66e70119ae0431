using System.CommandLine;
using System.Globalization;

namespace Appraisal.Rules.Cli.CommandLine;

/// <summary>An option whose value is a day. The tool reads no clock: who asks says from which day.</summary>
internal sealed class DayOption(string name, Phrase summary) : TextOption(name, new("日期", "DATE"), summary)
{
    private const string IsoDay = "yyyy-MM-dd";

    public IEnumerable<Phrase> FaultsOf(ParseResult parsed) => ValueIn(parsed) is { } text && !TryRead(text, out _)
        ? [new($"{Name} 后面要写日期，如 2024-12-31，“{text}”不是", $"{Name} takes a date, such as 2024-12-31; '{text}' is none")]
        : [];

    public DateOnly? DayIn(ParseResult parsed) => ValueIn(parsed) is { } text && TryRead(text, out var day) ? day : null;

    private static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, IsoDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
