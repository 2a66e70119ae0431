using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Functions;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>Infers the type of each node from the leaves up; what a place expects goes down, so that texts become values of closed lists.</summary>
internal sealed partial class TypeInference
{
    private const string FullWidth = "（）：，＝＞＜、；！＋－＊／";
    private const string HalfWidth = "():,=><,;!+-*/";

    private readonly List<FeelDiagnostic> _diagnostics = [];
    private readonly Dictionary<FeelNode, FeelType> _types = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<FeelDiagnostic> Diagnostics => [.. _diagnostics.Distinct().OrderBy(d => d.Span.Start).ThenBy(d => d.Span.Length)];

    public IReadOnlyDictionary<FeelNode, FeelType> Types => _types;

    /// <summary>The type of a node. A text where a value of a closed list is expected becomes one.</summary>
    public FeelType Infer(FeelNode node, TypeEnvironment environment, FeelType? expected = null)
    {
        var type = TypeOf(node, environment, expected is null ? null : TypeRelations.WithoutNull(expected));

        // A rewriting may put one node in several places; then only what holds in all of them is kept.
        _types[node] = _types.TryGetValue(node, out var other) ? TypeRelations.Join(type, other) ?? FeelType.Any : type;
        return type;
    }

    /// <summary>The type of a node that must not be missing.</summary>
    public FeelType InferPresent(FeelNode node, TypeEnvironment environment, string operation, FeelType? expected = null) =>
        Present(node, Infer(node, environment, expected), operation);

    public void Report(TextSpan span, string code, params string[] words) => _diagnostics.Add(new(code, span, words));

    /// <summary>Reports a part that is not of the type that an operation needs.</summary>
    public void Demand(FeelNode node, FeelType type, FeelType needed, string operation)
    {
        if (!TypeRelations.IsAssignable(type, needed))
        {
            Report(node.Span, TypeCodes.WrongOperand, operation, TypeWords.Of(needed), TypeWords.Of(type));
        }
    }

    private FeelType TypeOf(FeelNode node, TypeEnvironment environment, FeelType? expected) => node switch
    {
        NumberNode n => new NumberType(NumberShape.Constant(n.Value)),
        StringNode n => Literal(n, expected),
        BooleanNode => FeelType.Boolean,
        NullNode => FeelType.Null,
        TemporalNode n => Temporal(n),
        NameNode n => Name(n, environment),
        BinaryNode n => Binary(n, environment),
        NegationNode n => Negation(n, environment),
        BetweenNode n => Between(n, environment),
        InNode n => In(n, environment),
        ComparisonTestNode n => new RangeType(Infer(n.Operand, environment, expected)),
        UnaryTestsNode n => UnaryTests(n, environment),
        InstanceOfNode n => InstanceOf(n, environment),
        PathNode n => Path(n, environment),
        FilterNode n => Filter(n, environment),
        RangeNode n => Range(n, environment, expected),
        ListNode n => List(n, environment, expected),
        ContextNode n => Context(n, environment, expected),
        IfNode n => If(n, environment, expected),
        ForNode n => For(n, environment),
        QuantifiedNode n => Quantified(n, environment),
        FunctionNode n => Function(n, environment, null),
        InvocationNode n => Invocation(n, environment),
        _ => throw new ArgumentException($"No such node: {node.GetType().Name}.", nameof(node)),
    };

    private FeelType Present(FeelNode node, FeelType type, string operation)
    {
        if (type == FeelType.Null)
        {
            Report(node.Span, TypeCodes.NullOperand, operation);
            return FeelType.Any;
        }

        if (type is OptionalType optional)
        {
            Report(node.Span, TypeCodes.OptionalNotTested, NodePaths.Written(node));
            return optional.Item;
        }

        return type;
    }

    private FeelType Literal(StringNode node, FeelType? expected)
    {
        if (expected is not EnumerationType enumeration)
        {
            return FeelType.Text;
        }

        if (!enumeration.Literals.Contains(node.Value, StringComparer.Ordinal))
        {
            var near = NearNames.To(node.Value, enumeration.Literals);
            _diagnostics.Add(new(TypeCodes.UnknownLiteral, node.Span, node.Value, enumeration.Name, string.Join("、", enumeration.Literals)) { Suggestions = near });
        }

        return enumeration;
    }

    private FeelType Temporal(TemporalNode node)
    {
        if (TemporalText.TryParse(node.Text, out var value))
        {
            return ValueTypes.Of(value);
        }

        Report(node.Span, TypeCodes.BadTemporal, node.Text, "#date");
        return FeelType.Any;
    }

    private FeelType Name(NameNode node, TypeEnvironment environment)
    {
        if (environment.TryGetType(node.Name, out var type))
        {
            return environment.IsPresent(node.Name) ? TypeRelations.WithoutNull(type) : type;
        }

        if (BuiltInFunctions.TryFind(node.Name, out _))
        {
            return new FunctionType([], FeelType.Any);
        }

        var place = node.Name.AsSpan().IndexOfAny(FullWidth);
        if (place >= 0)
        {
            Report(node.Span, TypeCodes.FullWidthName, node.Name, node.Name[place].ToString(), HalfWidth[FullWidth.IndexOf(node.Name[place])].ToString());
            return FeelType.Any;
        }

        UnknownName(node, environment.Names);
        return FeelType.Any;
    }

    private void UnknownName(NameNode node, IEnumerable<string> candidates) =>
        _diagnostics.Add(new(TypeCodes.UnknownName, node.Span, node.Name) { Suggestions = NearNames.To(node.Name, candidates) });

    private FeelType If(IfNode node, TypeEnvironment environment, FeelType? expected)
    {
        Demand(node.Condition, InferPresent(node.Condition, environment, "if"), FeelType.Boolean, "if");
        var then = environment.After(node.Condition, true);
        var otherwise = environment.After(node.Condition, false);
        return InferAlike("if", [(node.Then, then), (node.Else, otherwise)], expected);
    }

    /// <summary>The common type of parts; a text beside values of a closed list is one of them.</summary>
    private FeelType InferAlike(string operation, IReadOnlyList<(FeelNode Node, TypeEnvironment Environment)> parts, FeelType? expected)
    {
        var hint = expected;
        FeelType? common = null;
        foreach (var (node, environment) in parts.OrderBy(p => p.Node is StringNode))
        {
            var type = Infer(node, environment, hint);
            var joined = common is null ? type : TypeRelations.Join(common, type);
            if (joined is null)
            {
                Report(node.Span, TypeCodes.DifferentTypes, operation, TypeWords.Of(common!), TypeWords.Of(type));
                return FeelType.Any;
            }

            common = joined;
        }

        return common ?? FeelType.Any;
    }

    private FeelType InstanceOf(InstanceOfNode node, TypeEnvironment environment)
    {
        Infer(node.Value, environment);
        if (WrittenTypeReading.Find(node.Type, out var unknown) is null)
        {
            Report(unknown.Span, TypeCodes.UnknownType, unknown.Name);
        }

        return FeelType.Boolean;
    }
}
