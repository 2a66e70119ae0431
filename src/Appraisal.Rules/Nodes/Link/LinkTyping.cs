using Appraisal.Rules.Checking;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Nodes;

/// <summary>A link has the type of the column it reads; over an optional link, a role or an earlier period the value may be missing.</summary>
internal static class LinkTyping
{
    public static FeelType Of(LinkNode node, TypeResolver types)
    {
        var type = node.IsInList ? types.TypeOfEarlier(node.Column) : types.TypeOf(node.Column);
        var mayMiss = node.PeriodsBack > 0 || MayMiss(types.Model, node.Target.Table, node.Through!);
        return mayMiss && type is not OptionalType && type != FeelType.Any ? new OptionalType(type) : type;
    }

    /// <summary>Whether a link of a table's rows may lead nowhere.</summary>
    public static bool MayMiss(SchemeModel model, string table, string through)
    {
        if (!model.Roles.TryGetValue(new(table, through), out var role))
        {
            return model.Tables[table].Fields.FirstOrDefault(f => f.Name == through) is { IsOptional: true };
        }

        foreach (var field in role.Path)
        {
            if (MayMiss(model, table, field))
            {
                return true;
            }

            table = model.LinkedTable(table, field)!;
        }

        return role.Path.Count == 0;
    }
}
