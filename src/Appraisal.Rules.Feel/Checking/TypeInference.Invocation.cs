using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Functions;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>Calls of built-in functions and of the user's own.</summary>
internal sealed partial class TypeInference
{
    // Position in these means nothing unless the list is in order.
    private static readonly HashSet<string> ByPosition = ["sublist", "insert before", "remove", "index of", "list replace"];

    private FeelType Invocation(InvocationNode node, TypeEnvironment environment)
    {
        if (node.Callee is NameNode name && !environment.TryGetType(name.Name, out _))
        {
            if (BuiltInFunctions.TryFind(name.Name, out var function))
            {
                _types[name] = new FunctionType([], FeelType.Any);
                return BuiltIn(node, function, environment);
            }

            UnknownName(name, environment.Names.Concat(BuiltInFunctions.All.Select(f => f.Name)));
            _types[name] = FeelType.Any;
            InferAll(node, environment);
            return FeelType.Any;
        }

        var callee = Infer(node.Callee, environment);
        if (callee is FunctionType type)
        {
            return OwnFunction(node, type, environment);
        }

        InferAll(node, environment);
        if (callee != FeelType.Any)
        {
            Report(node.Callee.Span, TypeCodes.NotAFunction, NodePaths.Written(node.Callee));
        }

        return FeelType.Any;
    }

    private void InferAll(InvocationNode node, TypeEnvironment environment)
    {
        foreach (var argument in node.Arguments)
        {
            Infer(argument.Value, environment);
        }
    }

    private FeelType OwnFunction(InvocationNode node, FunctionType function, TypeEnvironment environment)
    {
        var types = node.Arguments.Select((a, i) => Infer(a.Value, environment, function.Parameters.ElementAtOrDefault(i))).ToList();
        var fits = types.Count == function.Parameters.Count && node.Arguments.All(a => a.Name is null)
            && types.Zip(function.Parameters).All(p => TypeRelations.IsAssignable(p.First, p.Second));
        if (!fits)
        {
            Report(node.Span, TypeCodes.WrongArguments, NodePaths.Written(node.Callee), Listed(types), $"({Listed(function.Parameters)})");
        }

        return function.Result;
    }

    private FeelType BuiltIn(InvocationNode node, BuiltInFunction function, TypeEnvironment environment)
    {
        if (function.DependsOnClock)
        {
            Report(node.Span, TypeCodes.NotInStrict, function.Name + "()");
        }

        var arguments = InferArguments(node, environment);
        if (BuiltInFit.Find(function, node, arguments) is { } fit)
        {
            return Result(node, function, fit, environment);
        }

        var present = arguments.Select(TypeRelations.WithoutNull).ToList();
        if (BuiltInFit.Find(function, node, present) is { } recovered)
        {
            for (var i = 0; i < arguments.Count; i++)
            {
                Present(node.Arguments[i].Value, arguments[i], function.Name);
            }

            return Result(node, function, recovered, environment);
        }

        if (!arguments.Contains(FeelType.Null))
        {
            Report(node.Span, TypeCodes.WrongArguments, function.Name, Listed(arguments), function.ToString());
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == FeelType.Null)
            {
                Present(node.Arguments[i].Value, arguments[i], function.Name);
            }
        }

        return FeelType.Any;
    }

    /// <summary>The arguments' types. Beside a list, texts are its items and functions take its items.</summary>
    private List<FeelType> InferArguments(InvocationNode node, TypeEnvironment environment)
    {
        var types = new List<FeelType>(node.Arguments.Count);
        FeelType? item = null;
        foreach (var argument in node.Arguments.Select(a => a.Value))
        {
            FeelType type;
            if (argument is FunctionNode function && item is not null)
            {
                type = Function(function, environment, [.. function.Parameters.Select(_ => item)]);
                _types[function] = type;
            }
            else
            {
                type = Infer(argument, environment, item is not null && argument is ListNode ? new ListType(item) : item);
            }

            item ??= (type as ListType)?.Item;
            types.Add(type);
        }

        return types;
    }

    private FeelType Result(InvocationNode node, BuiltInFunction function, BuiltInFit fit, TypeEnvironment environment)
    {
        CheckLiteral(node, function);
        if (ByPosition.Contains(function.Name) && fit.NodeOf(0) is { } list)
        {
            DemandOrder(list, function.Name, environment);
        }

        if (function.Name == "count" && fit.TypeOf(0) is ListType { Item: OptionalType } && fit.NodeOf(0) is { } counted)
        {
            Report(node.Span, TypeCodes.CountsMissing, counted is NameNode or PathNode ? NodePaths.Written(counted) : "(…)");
        }

        if (function.Name is "min" or "max" && fit.Items(TypeOfKnown).FirstOrDefault(t => !TypeRelations.IsOrdered(t) || t is EnumerationType) is { } unordered)
        {
            Report(node.Span, TypeCodes.WrongOperand, function.Name, "#comparable", TypeWords.Of(unordered));
        }

        if (function.Name is "list contains" or "index of" && fit.TypeOf(0) is ListType { Item: var item } && fit.TypeOf(1) is { } sought
            && !TypeRelations.IsEquatable(item, sought))
        {
            Report(node.Span, TypeCodes.WrongOperands, function.Name, TypeWords.Of(item), TypeWords.Of(sought));
        }

        return new BuiltInResults(fit, TypeOfKnown).Of(function.Name) ?? fit.Signature.Result;
    }

    private FeelType TypeOfKnown(FeelNode node) => _types.TryGetValue(node, out var type) ? type : FeelType.Any;

    /// <summary>A date that is written out is read now.</summary>
    private void CheckLiteral(InvocationNode node, BuiltInFunction function)
    {
        if (node.Arguments is not [{ Value: StringNode text }] || function.Name is not ("date" or "time" or "date and time" or "duration"))
        {
            return;
        }

        var kind = TemporalText.TryParse(text.Value, out var value) ? FeelKinds.KindOf(value) : FeelKind.Null;
        var (fits, word) = function.Name switch
        {
            "date" => (kind is FeelKind.Date or FeelKind.DateTime, "#date"),
            "time" => (kind is FeelKind.Time or FeelKind.DateTime, "#time"),
            "date and time" => (kind is FeelKind.DateTime or FeelKind.Date, "#dateTime"),
            _ => (kind is FeelKind.DayTimeDuration or FeelKind.YearMonthDuration, "#dayTimeDuration"),
        };
        if (!fits)
        {
            Report(text.Span, TypeCodes.BadTemporal, text.Value, word);
        }
    }

    private static string Listed(IEnumerable<FeelType> types) => string.Join(", ", types.Select(t => t.ToString()));
}
