using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Reporting;

/// <summary>The groups of the units' table, with the number of units that stand in each.</summary>
internal static class ResultGroups
{
    private const string Outside = "\u001d";

    /// <summary>Groupings under their names, with the number of units that stand in none of their groups; those that divide the units alike stand together.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Names, IReadOnlyList<KeyValuePair<string, int>> Sizes, int Outside)> Of(UnitTable units)
    {
        return
        [
            .. units.Result.Scheme.Model.Groups.Values
                .Where(g => g.Table == units.Table)
                .Select(g => (g.Name, Members: MembersOf(units, g)))
                .GroupBy(g => string.Join('\u001e', g.Members), StringComparer.Ordinal)
                .Select(same => ((IReadOnlyList<string>)[.. same.Select(g => g.Name)], SizesOf(same.First().Members), same.First().Members.Count(m => m == Outside))),
        ];
    }

    /// <summary>For each unit the group that it stands in.</summary>
    private static IReadOnlyList<string> MembersOf(UnitTable units, GroupDefinition group) =>
        [.. units.Units.Select(unit => group.For is { } condition && unit[condition] is not true ? Outside : string.Join("・", group.Keys.Select(key => unit.Show(key.Name))))];

    private static IReadOnlyList<KeyValuePair<string, int>> SizesOf(IReadOnlyList<string> members) =>
        [.. members.Where(m => m != Outside).GroupBy(m => m, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new KeyValuePair<string, int>(g.Key, g.Count()))];
}
