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

        var read = WithCondition(role, condition);
        // A key is one row's alone, so a value for it needs no column of the row itself.
        if (read is { Pairs.Count: 0 } && !Terms(condition).Any(t => IsKey(t, role.To)))
        {
            ReportRole(role, condition, "至少要有一个“那边的列 = 这边的列”，或“那边的主键 = 值”", "at least one 'their column = own column', or 'their key = a value', is needed");
            return null;
        }

        return read;
    }

    /// <summary>The role with a condition taken apart: what is equal on both rows, what else holds of both, what holds of one alone; null, and reported, when it cannot be.</summary>
    /// <param name="role">The role so far.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="beside">What is asked of the rows elsewhere.</param>
    private RoleDefinition? WithCondition(RoleDefinition role, FeelNode condition, IEnumerable<FeelNode>? beside = null)
    {
        var (pairs, tests, own, theirs) = (new List<RolePair>(), new List<FeelNode>(), new List<FeelNode>(), new List<FeelNode>());
        foreach (var term in Terms(condition))
        {
            var list = !IsOn(term, role.Table) ? theirs : IsOnOnly(term, role.Table) ? own : tests;
            if (list == tests && term is BinaryNode { Operator: BinaryOperator.Equal } && Comparison(term, role, []) is { } equal)
            {
                pairs.Add(new RolePair(equal.OwnColumn, equal.TheirColumn, equal.Place));
            }
            else
            {
                list.Add(term);
            }
        }

        var known = Terms(condition).Concat(beside ?? []).Select(t => Emptiness(t, BinaryOperator.NotEqual)).OfType<string>().ToList();
        var both = tests.Select(t => TestOf(t, role, known)).ToList();
        return both.Contains(null) ? null : role with
        {
            Pairs = pairs,
            Test = both.Count > 1 ? new RowTests([.. both.OfType<RowTest>()], All: true) : both.FirstOrDefault(),
            Own = Conjunction(own, role.Table, role),
            Theirs = Conjunction(theirs, role.To, role),
        };
    }

    private bool IsKey(FeelNode term, string table) =>
        term is BinaryNode { Operator: BinaryOperator.Equal, Left: NameNode key, Right: var value } && key.Name == builder.Tables[table].Key
        && (value is StringNode || value is NameNode parameter && IsParameter(parameter.Name));

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
        inside.UnionWith(node.DescendantsAndSelf().OfType<InvocationNode>().Select(c => c.Callee).OfType<NameNode>());
        return node.DescendantsAndSelf().OfType<NameNode>().All(n => inside.Contains(n) || IsParameter(n.Name));
    }

    private void ReportRole(RoleDefinition role, FeelNode node, string chinese, string english) =>
        Report(CheckingRules.BadRole, node, role.Name, chinese, english, role.Table);
}
