using System.Reflection;
using Appraisal.Rules.Nodes;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Architecture;

/// <summary>A kind of node tells every operand and choice that it has: what hangs on a missing parameter is known from that.</summary>
public class NodeParameterTests
{
    public static TheoryData<Type> Kinds => [.. typeof(Node).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Node)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Node_WithOperandsOrChoices_TellsThem(Type kind)
    {
        Has(kind, typeof(Operand)).Should().Be(Overrides(kind, nameof(Node.Operands)));
        Has(kind, typeof(Choice)).Should().Be(Overrides(kind, nameof(Node.Choices)));
    }

    private static bool Has(Type kind, Type part) =>
        kind.GetProperties().Any(p => p.PropertyType == part || p.PropertyType == typeof(RoundingRule));

    private static bool Overrides(Type kind, string property) =>
        kind.GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.DeclaringType == kind;
}
