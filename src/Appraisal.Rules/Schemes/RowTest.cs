using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Schemes;

/// <summary>What must hold of a row and a row that is sought, made of columns of the one and of the other.</summary>
internal abstract record RowTest
{
    /// <summary>The columns of the row itself.</summary>
    public abstract IEnumerable<string> Own { get; }

    /// <summary>The columns of the row that is sought.</summary>
    public abstract IEnumerable<string> Theirs { get; }

    /// <summary>The comparisons that it is made of.</summary>
    public virtual IEnumerable<RowComparison> Comparisons => [];
}

/// <summary>A column of each row, compared: what is missing is equal to nothing, and neither less nor more.</summary>
/// <param name="Operator">How their column is compared with the own one.</param>
/// <param name="OwnColumn">The column of the row itself.</param>
/// <param name="TheirColumn">The column of the row that is sought.</param>
/// <param name="Place">Where the scheme compares them.</param>
internal sealed record RowComparison(BinaryOperator Operator, string OwnColumn, string TheirColumn, Place Place) : RowTest
{
    /// <summary>True when the scheme says beside it what holds where the own column is empty.</summary>
    public bool IsOwnTested { get; init; }

    /// <summary>True when the scheme says beside it what holds where their column is empty.</summary>
    public bool AreTheirsTested { get; init; }

    /// <summary>True for a comparison that only what has an order allows.</summary>
    public bool IsOfOrder => Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual);

    public override IEnumerable<string> Own => [OwnColumn];

    public override IEnumerable<string> Theirs => [TheirColumn];

    public override IEnumerable<RowComparison> Comparisons => [this];
}

/// <summary>A boolean column of one of the rows.</summary>
internal sealed record RowFact(string Column, bool IsOwn) : RowTest
{
    public override IEnumerable<string> Own => IsOwn ? [Column] : [];

    public override IEnumerable<string> Theirs => IsOwn ? [] : [Column];
}

/// <summary>Several tests, all of which must hold, or one of which suffices.</summary>
internal sealed record RowTests(IReadOnlyList<RowTest> Parts, bool All) : RowTest
{
    public override IEnumerable<string> Own => Parts.SelectMany(p => p.Own);

    public override IEnumerable<string> Theirs => Parts.SelectMany(p => p.Theirs);

    public override IEnumerable<RowComparison> Comparisons => Parts.SelectMany(p => p.Comparisons);
}

/// <summary>A test that must not hold.</summary>
internal sealed record RowTestFails(RowTest Part) : RowTest
{
    public override IEnumerable<string> Own => Part.Own;

    public override IEnumerable<string> Theirs => Part.Theirs;

    public override IEnumerable<RowComparison> Comparisons => Part.Comparisons;
}
