using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>Lists, contexts, ranges, paths and filters.</summary>
internal sealed partial class TypeInference
{
    private const string ItemName = "item";

    private FeelType List(ListNode node, TypeEnvironment environment, FeelType? expected)
    {
        var item = (expected as ListType)?.Item;
        return new ListType(InferAlike("[ ]", [.. node.Items.Select(i => (i, environment))], item));
    }

    private ContextType Context(ContextNode node, TypeEnvironment environment, FeelType? expected)
    {
        var entries = new Dictionary<string, FeelType>(StringComparer.Ordinal);
        foreach (var entry in node.Entries)
        {
            var hint = (expected as ContextType)?.Entries.GetValueOrDefault(entry.Key);
            var type = Infer(entry.Value, environment, hint);
            entries[entry.Key] = type;
            environment = environment.With(entry.Key, type);
        }

        return new(entries);
    }

    private RangeType Range(RangeNode node, TypeEnvironment environment, FeelType? expected)
    {
        var hint = expected is RangeType range ? range.Item : expected;
        var start = node.Start is null ? null : InferPresent(node.Start, environment, "..", hint);
        var end = node.End is null ? null : InferPresent(node.End, environment, "..", hint ?? start);
        if (start is not null && end is not null)
        {
            Comparison(node.Span, BinaryOperator.LessOrEqual, (node.Start!, start), (node.End!, end));
        }

        return new(start is null ? end ?? FeelType.Any : end is null ? start : TypeRelations.Join(start, end) ?? FeelType.Any);
    }

    private FeelType Path(PathNode node, TypeEnvironment environment)
    {
        var source = InferPresent(node.Source, environment, "." + node.Name);
        var type = source is ListType list
            ? new ListType(Entry(node, Present(node.Source, list.Item, "." + node.Name)))
            : Entry(node, source);
        return NodePaths.PathOf(node) is { } path && environment.IsPresent(path) ? TypeRelations.WithoutNull(type) : type;
    }

    private FeelType Entry(PathNode node, FeelType source)
    {
        if (source == FeelType.Any)
        {
            return FeelType.Any;
        }

        if ((source as ContextType)?.Entries.GetValueOrDefault(node.Name) is { } entry)
        {
            return entry;
        }

        if (ValueTypes.OfProperty(source, node.Name) is { } property)
        {
            return property;
        }

        var near = source is ContextType context ? NearNames.To(node.Name, context.Entries.Keys) : [];
        _diagnostics.Add(new(TypeCodes.UnknownEntry, node.Span, node.Name, TypeWords.Of(source)) { Suggestions = near });
        return FeelType.Any;
    }

    private FeelType Filter(FilterNode node, TypeEnvironment environment)
    {
        var source = InferPresent(node.Source, environment, "[ ]");
        if (source == FeelType.Any)
        {
            Infer(node.Condition, environment.With(ItemName, FeelType.Any));
            return FeelType.Any;
        }

        if (source is not ListType list)
        {
            Report(node.Source.Span, TypeCodes.WrongOperand, "[ ]", "#list", TypeWords.Of(source));
            return FeelType.Any;
        }

        var condition = InferPresent(node.Condition, environment.With(ItemNames(list.Item)), "[ ]");
        if (condition is NumberType)
        {
            DemandOrder(node.Source, "[ ]", environment);
            return list.Item;
        }

        Demand(node.Condition, condition, FeelType.Boolean, "[ ]");
        return Narrowing.PresentWhen(node.Condition, true).Contains(ItemName) ? new ListType(TypeRelations.WithoutNull(list.Item)) : list;
    }

    private static Dictionary<string, FeelType> ItemNames(FeelType item)
    {
        var names = new Dictionary<string, FeelType>(StringComparer.Ordinal) { [ItemName] = item };
        foreach (var (name, type) in (item as ContextType)?.Entries ?? new Dictionary<string, FeelType>())
        {
            names[name] = type;
        }

        return names;
    }

    /// <summary>Records have no order: a position has a meaning only where the formula itself says which order.</summary>
    private void DemandOrder(FeelNode list, string operation, TypeEnvironment environment)
    {
        if (!HasOrder(list, environment))
        {
            Report(list.Span, TypeCodes.NoOrder, operation);
        }
    }

    private static bool HasOrder(FeelNode list, TypeEnvironment environment) => list switch
    {
        ListNode or RangeNode => true,
        NameNode name => environment.HasOrder(name.Name),
        FilterNode filter => HasOrder(filter.Source, environment),
        PathNode path => HasOrder(path.Source, environment),
        ForNode loop => loop.Iterators.All(i => i.End is not null || HasOrder(i.Domain, environment)),
        IfNode choice => HasOrder(choice.Then, environment) && HasOrder(choice.Else, environment),
        InvocationNode { Callee: NameNode { Name: "sort" or "split" } } => true,
        InvocationNode { Callee: NameNode { Name: "reverse" or "sublist" or "distinct values" or "append" or "concatenate" or "remove" } } call =>
            call.Arguments.Count > 0 && HasOrder(call.Arguments[0].Value, environment),
        _ => false,
    };
}
