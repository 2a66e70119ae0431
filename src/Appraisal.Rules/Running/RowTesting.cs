using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Running;

/// <summary>Makes tests on two rows into functions: given the row itself, a test of the rows that are sought.</summary>
internal sealed class RowTesting(RoleDefinition role, RowValues values)
{
    public Func<int, Func<int, bool>> Of(RowTest test) => test switch
    {
        RowFact { IsOwn: true } fact => OwnFact(values.Of(new(role.Table, fact.Column))),
        RowFact fact => TheirFact(values.Of(new(role.To, fact.Column))),
        RowTestFails not => Fails(Of(not.Part)),
        RowTests tests => Several([.. tests.Parts.Select(Of)], tests.All),
        RowComparison { IsOfOrder: true } order => Order(order),
        RowComparison comparison => Equality(comparison),
        _ => throw new InvalidOperationException($"No test on two rows: {test.GetType().Name}."),
    };

    private static Func<int, Func<int, bool>> OwnFact(Func<int, object?> fact) => row =>
    {
        var holds = fact(row) is true;
        return _ => holds;
    };

    private static Func<int, Func<int, bool>> TheirFact(Func<int, object?> fact) => _ => other => fact(other) is true;

    private static Func<int, Func<int, bool>> Fails(Func<int, Func<int, bool>> part) => row =>
    {
        var holds = part(row);
        return other => !holds(other);
    };

    private static Func<int, Func<int, bool>> Several(Func<int, Func<int, bool>>[] parts, bool all) => row =>
    {
        var tests = Array.ConvertAll(parts, p => p(row));
        return all ? other => Array.TrueForAll(tests, t => t(other)) : other => Array.Exists(tests, t => t(other));
    };

    private Func<int, Func<int, bool>> Equality(RowComparison comparison)
    {
        var (own, theirs) = (values.Of(new(role.Table, comparison.OwnColumn)), values.Of(new(role.To, comparison.TheirColumn)));
        var isEqual = comparison.Operator == BinaryOperator.Equal;
        return row =>
        {
            var value = own(row);
            return other => (value is not null && Equals(value, theirs(other))) == isEqual;
        };
    }

    private Func<int, Func<int, bool>> Order(RowComparison comparison)
    {
        var (own, theirs) = (values.OrderOf(new(role.Table, comparison.OwnColumn)), values.OrderOf(new(role.To, comparison.TheirColumn)));
        Func<int, bool> holds = comparison.Operator switch
        {
            BinaryOperator.Less => order => order < 0,
            BinaryOperator.LessOrEqual => order => order <= 0,
            BinaryOperator.Greater => order => order > 0,
            _ => order => order >= 0,
        };
        return row =>
        {
            var value = own(row);
            return other => value is not null && theirs(other) is { } sought && holds(RowValues.Order.Compare(sought, value));
        };
    }
}
