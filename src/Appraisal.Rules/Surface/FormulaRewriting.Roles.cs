using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <content>
/// Roles: <c>T[condition]</c> is taken apart into pairs of columns that must be equal or must differ, a condition on the row itself and
/// one on the row that is sought.
/// </content>
internal sealed partial class FormulaRewriting
{
    /// <summary>The role with what it is followed by; null, and reported, when it is not written as one.</summary>
    public RoleDefinition? RoleOf(RoleDefinition role, YamlScalar formula)
    {
        if (Parse(formula) is not { } root)
        {
            return null;
        }

        if (root is not FilterNode { Source: NameNode, Condition: var condition })
        {
            ReportRole(role, root, "方括号前后都不能再有别的", "nothing may stand beside TABLE[...]");
            return null;
        }

        var (pairs, own, theirs) = (new List<RolePair>(), new List<FeelNode>(), new List<FeelNode>());
        foreach (var term in Terms(condition))
        {
            if (!IsOn(term, role.Table))
            {
                theirs.Add(term);
            }
            else if (IsOnOnly(term, role.Table))
            {
                own.Add(term);
            }
            else if (PairOf(term, role) is { } pair)
            {
                pairs.Add(pair);
            }
            else
            {
                var (chinese, english) = term is BinaryNode { Operator: BinaryOperator.Or }
                    ? ("两边的条件只能用 and 相连", "conditions on both rows can only be joined by 'and'")
                    : ("两边的列只能用 = 或 != 相比", "columns of both rows can only be compared with = or !=");
                ReportRole(role, term, chinese, english);
                return null;
            }
        }

        // A key is one row's alone, so a value for it needs no column of the row itself.
        if (!pairs.Exists(p => p.Equal) && !theirs.Exists(t => IsKey(t, role.To)))
        {
            ReportRole(role, condition, "至少要有一个“那边的列 = 这边的列”，或“那边的主键 = 值”", "at least one 'their column = own column', or 'their key = a value', is needed");
            return null;
        }

        return role with { Pairs = pairs, Own = Conjunction(own, role.Table, role), Theirs = Conjunction(theirs, role.To, role) };
    }

    private bool IsKey(FeelNode term, string table) =>
        term is BinaryNode { Operator: BinaryOperator.Equal, Left: NameNode key, Right: var value } && key.Name == builder.Tables[table].Key
        && (value is StringNode || value is NameNode parameter && IsParameter(parameter.Name));

    private RolePair? PairOf(FeelNode term, RoleDefinition role)
    {
        if (term is not BinaryNode { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } comparison)
        {
            return null;
        }

        var (left, right) = (comparison.Left, comparison.Right);
        var (own, theirs) = IsOn(left, role.Table) ? (left, right) : (right, left);
        return IsOnOnly(own, role.Table) && !IsOn(theirs, role.Table)
            ? new RolePair(ColumnFor(own, role.Table, "这边"), ColumnFor(theirs, role.To, "那边"), comparison.Operator == BinaryOperator.Equal, _text.Locate(term.Span).Place)
            : null;
    }

    private string? Conjunction(List<FeelNode> terms, string table, RoleDefinition role)
    {
        if (terms.Count == 0)
        {
            return null;
        }

        var name = builder.Fresh(table, $"{role.Table}.{role.Name}·条件");
        AddNode(new(table, name), Resolve(terms.Aggregate((a, b) => new BinaryNode(a.Span, BinaryOperator.And, a, b)), table), FeelType.Boolean);
        return name;
    }

    private static IEnumerable<FeelNode> Terms(FeelNode condition) => condition is BinaryNode { Operator: BinaryOperator.And } both
        ? Terms(both.Left).Concat(Terms(both.Right))
        : [condition];

    /// <summary>Whether an expression reads the row itself, which is written with the name of its table in front.</summary>
    private static bool IsOn(FeelNode node, string table) => node.DescendantsAndSelf().Any(n => Chain(n) is { Length: > 1 } chain && chain[0] == table);

    /// <summary>Whether all names of an expression are of the row itself, or of the scheme's parameters.</summary>
    private bool IsOnOnly(FeelNode node, string table)
    {
        var inside = node.DescendantsAndSelf().Where(n => Chain(n) is { Length: > 1 } chain && chain[0] == table).SelectMany(n => n.DescendantsAndSelf()).OfType<NameNode>().ToHashSet(ReferenceEqualityComparer.Instance);
        return node.DescendantsAndSelf().OfType<NameNode>().All(n => inside.Contains(n) || IsParameter(n.Name) || n.Name is "not");
    }

    private void ReportRole(RoleDefinition role, FeelNode node, string chinese, string english) =>
        Report(CheckingRules.BadRole, node, role.Name, chinese, english, role.Table);
}
