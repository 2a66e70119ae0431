using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>
/// The links that a column follows, one after another, and the column at their end: <c>负责人.科室.编制</c>. Who tests a link, or what is read
/// along it, knows of all that is read along it that it leads somewhere.
/// </summary>
internal static class LinkPath
{
    /// <summary>Whether a column of linked rows surely holds a value, given the columns of the row that were tested and what else is known of it.</summary>
    public static bool IsReached(TypeResolver types, ColumnId column, IReadOnlyList<string> tested, Func<string, bool> isPresent)
    {
        var path = Of(types.Model, column);
        if (path.Count == 1)
        {
            return false;
        }

        var known = tested.Select(t => Of(types.Model, column with { Name = t })).ToList();
        for (var i = 0; i < path.Count; i++)
        {
            var mayMiss = i + 1 < path.Count ? LinkTyping.MayMiss(types.Model, path[i].Table, path[i].Name) : types.TypeOf(path[i]) is OptionalType;
            if (mayMiss && !known.Exists(k => k.Take(i + 1).SequenceEqual(path.Take(i + 1))) && (i > 0 || !isPresent(path[0].Name)))
            {
                return false;
            }
        }

        return true;
    }

    private static IReadOnlyList<ColumnId> Of(SchemeModel model, ColumnId column) =>
        model.Nodes.GetValueOrDefault(column) is LinkNode { Through: { } through, PeriodsBack: 0, IsRuling: false } link
            ? [new(column.Table, through), .. Of(model, link.Column)]
            : [column];
}
