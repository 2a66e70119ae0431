using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Nodes;

/// <summary>The name of a column: its table and its name in it.</summary>
internal readonly record struct ColumnId(string Table, string Name)
{
    public override string ToString() => $"{Table}.{Name}";
}

/// <summary>
/// Computes one column of one table. There are nine kinds and no more; every form of the scheme language is rewritten to them,
/// and nothing after the rewriting knows any form.
/// </summary>
internal abstract record Node
{
    /// <summary>The column that the node computes.</summary>
    public required ColumnId Target { get; init; }

    /// <summary>Where the node comes from: what a message or an explanation cites.</summary>
    public required NodeOrigin Origin { get; init; }

    /// <summary>The columns that must be known before this one.</summary>
    public abstract IEnumerable<ColumnId> Inputs { get; }

    /// <summary>The numbers that the node needs besides its columns; null where none is given.</summary>
    public virtual IEnumerable<Operand?> Operands => [];

    /// <summary>The words that the node needs; null where none is given.</summary>
    public virtual IEnumerable<Choice?> Choices => [];

    /// <summary>The parameters and assumptions that it reads by name, entries of mappings by their own names.</summary>
    public virtual IEnumerable<string> ReadParameters => [];

    /// <summary>All parameters and assumptions on which its values hang of themselves.</summary>
    public IEnumerable<string> ParameterNames =>
        Operands.OfType<ParameterOperand>().Select(o => o.Name)
            .Concat(Choices.OfType<Choice>().Where(c => c.IsParameter).Select(c => c.Text))
            .Concat(ReadParameters);
}

/// <summary>Where a node comes from.</summary>
/// <param name="Decision">The decision of the scheme that it belongs to.</param>
/// <param name="Clauses">The clauses that it rests on.</param>
/// <param name="Place">Where the scheme says it.</param>
internal sealed record NodeOrigin(string Decision, IReadOnlyList<string> Clauses, Place Place);
