using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>A function of the user's own: parameters, a body, and the scope in which it was made.</summary>
internal sealed class ClosureFunction : FeelFunction
{
    private readonly IReadOnlyList<(string Name, FeelType? Type)> _parameters;
    private readonly Scope _scope;
    private readonly Func<Scope, Evaluation, object?> _body;

    public ClosureFunction(FunctionNode node, Scope scope, Interpretation interpretation)
        : this("", [.. node.Parameters.Select(p => (p.Name, p.Type is null ? null : WrittenTypes.Find(p.Type, scope)))], scope, (inner, _) => interpretation.Evaluate(node.Body, inner))
    {
    }

    public ClosureFunction(string name, IReadOnlyList<(string Name, FeelType? Type)> parameters, Scope scope, Func<Scope, Evaluation, object?> body)
        : base(name)
    {
        _parameters = parameters;
        _scope = scope;
        _body = body;
    }

    public override string ToString() => $"{Name}({string.Join(", ", _parameters.Select(p => p.Name))})";

    internal override bool Takes(IReadOnlyList<FeelType> types) =>
        types.Count == _parameters.Count && types.Zip(_parameters).All(pair => pair.Second.Type is null || TypeConformance.Fits(pair.First, pair.Second.Type));

    internal override object? Invoke(Evaluation evaluation, TextSpan span, object?[] arguments)
    {
        if (arguments.Length != _parameters.Count)
        {
            return evaluation.Fault(span, EvaluationCodes.WrongArguments, Name, ToString());
        }

        var scope = _scope;
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, type) = _parameters[i];
            var value = arguments[i];
            evaluation.StepOver(span, type is null ? null : value);
            if (type is not null && value is not null && !Coercion.TryConvert(value, type, out value))
            {
                return evaluation.Fault(span, EvaluationCodes.NotCoercible, FeelKinds.Term(arguments[i]), type.ToString()!);
            }

            scope = scope.With(name, value);
        }

        evaluation.Enter(span);
        var result = _body(scope, evaluation);
        evaluation.Leave();
        return result;
    }

    internal override object? Invoke(Evaluation evaluation, TextSpan span, IReadOnlyList<(string Name, object? Value)> arguments)
    {
        var arranged = new object?[_parameters.Count];
        var given = new bool[arranged.Length];
        foreach (var (name, value) in arguments)
        {
            var place = _parameters.ToList().FindIndex(p => p.Name == name);
            if (place < 0 || given[place])
            {
                return evaluation.Fault(span, EvaluationCodes.WrongArguments, Name, ToString());
            }

            arranged[place] = value;
            given[place] = true;
        }

        return given.All(there => there) ? Invoke(evaluation, span, arranged) : evaluation.Fault(span, EvaluationCodes.WrongArguments, Name, ToString());
    }
}
