using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Nodes;

/// <summary>The rows of which a group is taken: those who stand in it and, of an allocation, its candidates. What they all have may be read of them.</summary>
internal sealed class GroupMembers
{
    private readonly GroupDefinition _group;
    private readonly IReadOnlyList<FeelTest> _tests;

    private GroupMembers(GroupDefinition group, IReadOnlyList<FeelTest> tests) => (_group, _tests) = (group, tests);

    public static GroupMembers Of(string group, TypeResolver types, string? candidates = null)
    {
        var definition = types.Model.Groups[group];
        return new(definition, [.. new[] { definition.For, candidates }.OfType<string>().Select(c => new FeelTest(new NameNode(default, c), true))]);
    }

    /// <summary>The type of a column for these rows, which must be one that the node accepts.</summary>
    public FeelType Require(Node node, ColumnId column, string chinese, string english, Func<FeelType, bool> accepts, TypeResolver types)
    {
        if (types.TypeOf(column) is not OptionalType optional || !accepts(optional.Item))
        {
            return types.Require(node, column, chinese, english, accepts);
        }

        RequirePresent(column, node.Origin, node.Origin.Decision, types, MayLeaveOut(node, column));
        return optional.Item;
    }

    /// <summary>Reports a column that has no value for some of these rows.</summary>
    public void RequirePresent(ColumnId column, NodeOrigin origin, string reader, TypeResolver types, bool mayLeaveOut = false)
    {
        if (types.TypeOf(column) is not OptionalType || new RowClasses(column.Table, types).IsPresent(column.Name, _tests))
        {
            return;
        }

        var needed = RowClasses.ClassOf(types.Model, column) is { } condition ? types.Model.TextOf(new(column.Table, condition)) : $"{column.Name} != null";
        var existing = _group.For is { } own && needed != types.Model.TextOf(new(_group.Table, own)) ? $"{Operand(types.Model.TextOf(new(_group.Table, own)))} and {Operand(needed)}" : needed;
        var (chinese, english) = mayLeaveOut
            ? ($"；只有“{reader}”不计它们的，在旁边写 not applicable: leave out，或一个数", $"; where only '{reader}' leaves them out, 'not applicable: leave out' beside it, or a number")
            : ("", "");
        types.Report(CheckingRules.NotInAllOfGroup, origin, origin.Place, column.Name, reader, _group.Name, existing, chinese, english);
    }

    /// <summary>Whether the decision can say itself what rows do that have no value in the column.</summary>
    private static bool MayLeaveOut(Node node, ColumnId column) => node switch
    {
        GroupValueNode => true,
        RankNode { By: [var first, ..] } => first.Column == column,
        _ => false,
    };

    private static string Operand(string text) => text.Contains(" or ", StringComparison.Ordinal) ? $"({text})" : text;
}
