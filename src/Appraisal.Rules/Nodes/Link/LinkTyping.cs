using Appraisal.Rules.Checking;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Nodes;

/// <summary>A link has the type of the column it reads; over an optional link or an earlier period the value may be missing.</summary>
internal static class LinkTyping
{
    public static FeelType Of(LinkNode node, TypeResolver types)
    {
        var type = types.TypeOf(node.Column);
        var field = types.Model.Tables[node.Target.Table].Fields.FirstOrDefault(f => f.Name == node.Through);
        var mayMiss = node.PeriodsBack > 0 || field is { IsOptional: true };
        return mayMiss && type is not OptionalType && type != FeelType.Any ? new OptionalType(type) : type;
    }
}
