using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Nodes;

/// <summary>A FEEL expression over columns of the same row and parameters; aggregates, links and streaks are already nodes of their own.</summary>
internal sealed record FormulaNode : Node
{
    /// <summary>What a formula gives that counts: a whole number, not below zero.</summary>
    public static readonly NumberType Count = new(new NumberShape(0, 0, null));

    /// <summary>The expression; its names are columns of the target's table, or parameters.</summary>
    public required FeelNode Root { get; init; }

    /// <summary>The text that the expression was written as, with its places.</summary>
    public required FormulaText Text { get; init; }

    /// <summary>The part of <see cref="Text"/> that it was made of; null for the whole.</summary>
    public string? Part { get; init; }

    /// <summary>The formulas among which <see cref="Root"/> chooses by the value of a name, in its order; empty where there is one.</summary>
    public IReadOnlyList<FormulaBranch> Branches { get; init; } = [];

    /// <summary>The boolean column that says for which rows there is a value, which <see cref="Root"/> tests first; null when for all.</summary>
    public string? For { get; init; }

    /// <summary>The columns that it adds up, where the scheme lists them; null for a formula that it writes.</summary>
    public FormulaTerms? Terms { get; init; }

    /// <summary>The column of full marks that the formula divides by, of which the scheme's author wrote no division; else null.</summary>
    public string? DividesByFull { get; init; }

    /// <summary>What the formula must give; null where any type will do.</summary>
    public FeelType? Expected { get; init; }

    /// <summary>The names in <see cref="Root"/> that are columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The names in <see cref="Root"/> that are parameters or assumptions.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>The names in <see cref="Root"/> that are functions of the host.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    public override IEnumerable<ColumnId> Inputs => Columns.Select(name => new ColumnId(Target.Table, name));

    public override IEnumerable<string> ReadParameters => Parameters.Concat(Functions);
}
