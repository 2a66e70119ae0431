using System.Text.Json;
using Appraisal.Rules.Feel.DecisionTables;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Conformance;

/// <summary>Evaluates the blocks of a case: bindings one after the other, then an expression or a table.</summary>
/// <param name="names">The names that are declared so far.</param>
/// <param name="evaluation">The run.</param>
/// <param name="prepare">Makes a tree ready to run; the kit is run by interpreter and compiler.</param>
internal sealed class CaseBlocks(CaseNames names, Evaluation evaluation, Func<FeelNode, Evaluation, Func<Scope, object?>> prepare)
{
    private readonly FeelParseOptions _defaults = new() { Mode = FeelMode.Standard, Limits = evaluation.Limits };

    public object? Evaluate(JsonElement block, Scope scope) => Prepare(block, ref scope)(scope);

    /// <summary>Evaluates the bindings of a block into the scope and reads its body, which may then run many times.</summary>
    private Func<Scope, object?> Prepare(JsonElement block, ref Scope scope)
    {
        if (block.TryGetProperty("bindings", out var bindings))
        {
            foreach (var binding in bindings.EnumerateArray())
            {
                scope = scope.With(binding.GetProperty("name").GetString()!, Bound(binding, scope));
            }
        }

        var type = CaseTypes.ReadOf(block);
        var body = block.TryGetProperty("table", out var table) ? Table(table) : Expression(block.GetProperty("expression").GetString()!);
        return type is null ? body : inner => body(inner) is { } value ? Coercion.ToType(value, type) : null;
    }

    private object? Bound(JsonElement binding, Scope scope)
    {
        var name = binding.GetProperty("name").GetString()!;
        names.Add(name);
        if (binding.TryGetProperty("type", out var type))
        {
            names.AddEntriesOf(type);
        }

        var value = binding.TryGetProperty("params", out var parameters) && parameters.ValueKind == JsonValueKind.Array
            ? Function(name, binding, parameters, scope)
            : Evaluate(binding, scope);
        names.AddKeysOf(value);
        return value;
    }

    // The bindings inside a function may use its parameters, so the whole block runs with each call.
    private ClosureFunction Function(string name, JsonElement block, JsonElement parameters, Scope scope)
    {
        var declared = new List<(string Name, FeelType? Type)>();
        var inside = names.Inner();
        foreach (var parameter in parameters.EnumerateArray())
        {
            var parameterName = parameter.GetProperty("name").GetString()!;
            inside.Add(parameterName);
            declared.Add((parameterName, CaseTypes.ReadOf(parameter)));
        }

        return new ClosureFunction(name, declared, scope, (inner, _) => new CaseBlocks(inside, evaluation, prepare).Evaluate(block, inner));
    }

    private Func<Scope, object?> Expression(string text)
    {
        var parsed = FeelParser.ParseExpression(text, _defaults with { Names = names.All });
        var root = parsed.Root ?? throw new FeelException(parsed.Diagnostics[0]);
        names.AddKeysOf(root);
        return prepare(root, evaluation);
    }

    private Func<Scope, object?> Table(JsonElement json)
    {
        var definition = CaseTables.Read(json);
        var table = DecisionTable.Parse(definition, _defaults with { Names = names.All });
        foreach (var output in definition.Outputs)
        {
            names.Add(output.Name);
        }

        return table.Diagnostics.Count > 0
            ? throw new FeelException(table.Diagnostics[0])
            : scope => table.Evaluate(scope, evaluation).Value;
    }
}
