using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary><c>for</c>, <c>some</c>, <c>every</c> and functions of the user's own.</summary>
internal sealed partial class TypeInference
{
    private ListType For(ForNode node, TypeEnvironment environment) => new(Infer(node.Body, Iterated(node.Iterators, environment)));

    private FeelType Quantified(QuantifiedNode node, TypeEnvironment environment)
    {
        var operation = node.Every ? "every" : "some";
        Demand(node.Condition, InferPresent(node.Condition, Iterated(node.Iterators, environment), operation), FeelType.Boolean, operation);
        return FeelType.Boolean;
    }

    private TypeEnvironment Iterated(IReadOnlyList<FeelIterator> iterators, TypeEnvironment environment)
    {
        foreach (var iterator in iterators)
        {
            environment = environment.With(iterator.Name, Element(iterator, environment));
        }

        return environment;
    }

    private FeelType Element(FeelIterator iterator, TypeEnvironment environment)
    {
        var domain = InferPresent(iterator.Domain, environment, "in");
        if (iterator.End is not null)
        {
            return Steps(iterator.Domain, domain, InferPresent(iterator.End, environment, "in"));
        }

        switch (domain)
        {
            case ListType list:
                return list.Item;
            case RangeType range:
                return Steps(iterator.Domain, range.Item, range.Item);
            default:
                if (domain != FeelType.Any)
                {
                    Report(iterator.Domain.Span, TypeCodes.WrongOperand, "in", "#listOrRange", TypeWords.Of(domain));
                }

                return FeelType.Any;
        }
    }

    private FeelType Steps(FeelNode domain, FeelType start, FeelType end)
    {
        if (start is NumberType a && end is NumberType b)
        {
            return new NumberType(NumberShapes.Join(a.Shape, b.Shape) with { Scale = 0 });
        }

        if (start == FeelType.Date && end == FeelType.Date || start == FeelType.Any || end == FeelType.Any)
        {
            return start;
        }

        Report(domain.Span, TypeCodes.WrongOperands, "..", TypeWords.Of(start), TypeWords.Of(end));
        return FeelType.Any;
    }

    private FunctionType Function(FunctionNode node, TypeEnvironment environment, IReadOnlyList<FeelType>? expected)
    {
        var parameters = new List<FeelType>();
        foreach (var parameter in node.Parameters)
        {
            var type = ParameterType(parameter, expected?.ElementAtOrDefault(parameters.Count));
            parameters.Add(type);
            environment = environment.With(parameter.Name, type);
        }

        return new(parameters, Infer(node.Body, environment));
    }

    private FeelType ParameterType(FeelParameter parameter, FeelType? expected)
    {
        if (parameter.Type is null)
        {
            if (expected is null)
            {
                Report(parameter.Span, TypeCodes.UntypedParameter, parameter.Name);
            }

            return expected ?? FeelType.Any;
        }

        if (WrittenTypeReading.Find(parameter.Type, out var unknown) is { } type)
        {
            return type;
        }

        Report(unknown.Span, TypeCodes.UnknownType, unknown.Name);
        return FeelType.Any;
    }
}
