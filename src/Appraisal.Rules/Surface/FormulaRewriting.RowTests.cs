using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <content>
/// Tests on two rows: comparisons of their column with an own one, joined by <c>and</c>, <c>or</c> and <c>not</c>. Each side becomes a
/// column of its own row. A column that was tested for emptiness beside a comparison may be empty in it.
/// </content>
internal sealed partial class FormulaRewriting
{
    /// <summary>The test that a condition is; null, and reported, when it is none.</summary>
    private RowTest? TestOf(FeelNode condition, RoleDefinition role, IReadOnlyList<string> known)
    {
        switch (condition)
        {
            case BinaryNode { Operator: BinaryOperator.And }:
                var terms = Terms(condition).ToList();
                return Joined(terms, role, [.. known, .. terms.Select(t => Emptiness(t, BinaryOperator.NotEqual)).OfType<string>()], all: true);
            case BinaryNode { Operator: BinaryOperator.Or }:
                var choices = Choices(condition).ToList();
                return Joined(choices, role, [.. known, .. choices.Select(c => Emptiness(c, BinaryOperator.Equal)).OfType<string>()], all: false);
            case InvocationNode { Callee: NameNode { Name: "not" }, Arguments: [{ Value: var part }] }:
                return TestOf(part, role, known) is { } failing ? new RowTestFails(failing) : null;
            case var fact when !IsOn(fact, role.Table):
                return new RowFact(FactFor(fact, role.To, known), IsOwn: false);
            case var fact when IsOnOnly(fact, role.Table):
                return new RowFact(FactFor(fact, role.Table, known), IsOwn: true);
        }

        if (Comparison(condition, role, known) is { } comparison)
        {
            return comparison;
        }

        Report(CheckingRules.NotOnOneSide, condition, role.Table);
        return null;
    }

    private RowTests? Joined(IReadOnlyList<FeelNode> parts, RoleDefinition role, IReadOnlyList<string> known, bool all)
    {
        var tests = parts.Select(p => TestOf(p, role, known)).ToList();
        return tests.Contains(null) ? null : new RowTests([.. tests.OfType<RowTest>()], all);
    }

    /// <summary>A comparison with the row that is sought on one side and the row itself on the other; their column stands first.</summary>
    private RowComparison? Comparison(FeelNode term, RoleDefinition role, IReadOnlyList<string> known)
    {
        if (term is not BinaryNode comparison || !Turned.TryGetValue(comparison.Operator, out var turned))
        {
            return null;
        }

        var isTurned = IsOn(comparison.Left, role.Table);
        var (own, theirs) = isTurned ? (comparison.Left, comparison.Right) : (comparison.Right, comparison.Left);
        return !IsOnOnly(own, role.Table) || IsOn(theirs, role.Table)
            ? null
            : new RowComparison(isTurned ? turned : comparison.Operator, Side(own, role.Table, known, "这边"), Side(theirs, role.To, known, "那边"), _text.Locate(term.Span).Place)
            {
                IsOwnTested = Tested(own, known).Any(),
                AreTheirsTested = Tested(theirs, known).Any(),
            };
    }

    /// <summary>The column for one side. What is made of a column that may be empty is empty with it.</summary>
    private string Side(FeelNode side, string table, IReadOnlyList<string> known, string what) =>
        ColumnFor(Chain(side) is null ? Guarded(side, known, new NullNode(side.Span)) : side, table, what);

    private string FactFor(FeelNode fact, string table, IReadOnlyList<string> known)
    {
        // What the test itself asks is no reason not to ask it.
        var others = Emptiness(fact, BinaryOperator.Equal) ?? Emptiness(fact, BinaryOperator.NotEqual);
        var name = builder.Fresh(table, $"{origin.Decision}·条件");
        AddNode(new(table, name), OutsideTests(() => Resolve(Guarded(fact, [.. known.Where(k => k != others)], new BooleanNode(fact.Span, false)), table)), FeelType.Boolean, part: fact);
        return name;
    }

    private static FeelNode Guarded(FeelNode node, IReadOnlyList<string> known, FeelNode otherwise) =>
        Tested(node, known).Aggregate(node, (guarded, path) => new IfNode(node.Span, new BinaryNode(node.Span, BinaryOperator.NotEqual, path, new NullNode(node.Span)), guarded, otherwise));

    /// <summary>The columns that are read and were tested, each once.</summary>
    private static IEnumerable<FeelNode> Tested(FeelNode node, IReadOnlyList<string> known) =>
        node.DescendantsAndSelf().Where(n => Chain(n) is { } chain && known.Contains(string.Join('.', chain))).DistinctBy(n => string.Join('.', Chain(n)!), StringComparer.Ordinal);

    /// <summary>The column that a test compares with null by an operator; null for other tests.</summary>
    private static string? Emptiness(FeelNode test, BinaryOperator by) =>
        test is BinaryNode comparison && comparison.Operator == by && (comparison.Right is NullNode ? Chain(comparison.Left) : comparison.Left is NullNode ? Chain(comparison.Right) : null) is { } chain
            ? string.Join('.', chain)
            : null;

    private static IEnumerable<FeelNode> Choices(FeelNode condition) => condition is BinaryNode { Operator: BinaryOperator.Or } either
        ? Choices(either.Left).Concat(Choices(either.Right))
        : [condition];
}
