using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>A scheme whose names, types and order are known, for given values of its parameters.</summary>
internal sealed class CheckedScheme
{
    public required SchemeModel Model { get; init; }

    /// <summary>The values that hold: the scheme's own, or those that were set.</summary>
    public required ParameterValues Parameters { get; init; }

    /// <summary>The tables, with the types of what the history keeps filled in.</summary>
    public required IReadOnlyDictionary<string, TableDefinition> Tables { get; init; }

    public required IReadOnlyDictionary<ColumnId, FeelType> Types { get; init; }

    public required IReadOnlyDictionary<ColumnId, CheckedExpression> Formulas { get; init; }

    /// <summary>The nodes, each after all that it needs of the same row and of other tables.</summary>
    public required IReadOnlyList<Node> Order { get; init; }

    /// <summary>The nodes that wait for their own earlier rows; those of one sequence stand together in <see cref="Order"/>.</summary>
    public required RowSequences Sequences { get; init; }
}
