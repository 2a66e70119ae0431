namespace Appraisal.Rules.Reporting;

/// <summary>The groups of the units' table, with the number of units in each.</summary>
internal static class ResultGroups
{
    /// <summary>Groupings under their names; those that divide the units alike stand together.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Names, IReadOnlyList<KeyValuePair<string, int>> Sizes)> Of(UnitTable units)
    {
        return
        [
            .. units.Result.Scheme.Model.Groups.Values
                .Where(g => g.Table == units.Table)
                .Select(g => (g.Name, Members: MembersOf(units, [.. g.Keys.Select(k => k.Name)])))
                .GroupBy(g => string.Join('\u001e', g.Members), StringComparer.Ordinal)
                .Select(same => ((IReadOnlyList<string>)[.. same.Select(g => g.Name)], SizesOf(same.First().Members))),
        ];
    }

    private static IReadOnlyList<string> MembersOf(UnitTable units, IReadOnlyList<string> keys) =>
        [.. units.Units.Select(unit => string.Join("・", keys.Select(key => unit.Show(key))))];

    private static IReadOnlyList<KeyValuePair<string, int>> SizesOf(IReadOnlyList<string> members) =>
        [.. members.GroupBy(m => m, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new KeyValuePair<string, int>(g.Key, g.Count()))];
}
