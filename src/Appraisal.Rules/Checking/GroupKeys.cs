using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>What makes the groups must be there for every row that stands in one.</summary>
internal static class GroupKeys
{
    public static void Check(SchemeModel model, TypeResolver types)
    {
        foreach (var group in model.Groups.Values)
        {
            foreach (var key in group.Keys)
            {
                GroupMembers.Of(group.Name, types).RequirePresent(key, new NodeOrigin(group.Name, group.Clauses, group.Place), group.Name, types);
            }
        }
    }
}
