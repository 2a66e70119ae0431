using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>How many rows can stand one after another in a list of periods: of periods in periods, over all lists of the outer ones.</summary>
internal static class PeriodReach
{
    /// <summary>The number of rows of the longest list; at least 1.</summary>
    public static int Longest(SchemeBuilder builder, string table) => Math.Max(1, ListsOf(builder, table).Select(l => l.Count).DefaultIfEmpty(1).Max());

    private static List<List<string>> ListsOf(SchemeBuilder builder, string table)
    {
        var definition = builder.Tables[table];
        var periods = definition.Periods!;
        if (definition.Of is not { } of || builder.Tables.GetValueOrDefault(of)?.Periods is null)
        {
            return [.. periods.Lists.Values.Select(ValuesOf)];
        }

        // The one closed list of a period is its own value.
        return [.. ListsOf(builder, of).Select(outer => outer.SelectMany(value => periods.Lists.TryGetValue(periods.Match is null ? "" : value, out var inner) ? ValuesOf(inner) : []).ToList())];
    }

    private static List<string> ValuesOf(PeriodList list) => [.. list.Values.Select(v => v.Value)];
}
