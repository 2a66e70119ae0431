using System.Text.Json;
using Appraisal.Rules.Feel;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Cli.Commands;

/// <summary>One expression with the values of its names: parsed, checked in strict mode, evaluated.</summary>
internal sealed class FeelCalculation(FeelMode mode, CancellationToken stopping)
{
    private const string Shown = "shown";

    public IReadOnlyList<FeelDiagnostic> Faults { get; private set; } = [];

    /// <summary>The text that the places of the faults refer to: the expression, or the context.</summary>
    public string FaultyText { get; private set; } = "";

    public string ValueText { get; private set; } = "";

    public string TypeText { get; private set; } = "";

    /// <summary>Evaluates the context, which JSON is a way to write, and then the expression with its entries as names.</summary>
    public bool TryEvaluate(string expression, string context)
    {
        var names = FeelContext.Empty as IReadOnlyDictionary<string, object?>;
        if (!TryEvaluate(context, names, new Dictionary<string, FeelType>(), out var given, out var givenType))
        {
            return false;
        }

        names = given as IReadOnlyDictionary<string, object?> ?? names;
        var types = (givenType as ContextType)?.Entries ?? new Dictionary<string, FeelType>();
        if (!TryEvaluate(expression, names, types, out var value, out var type))
        {
            return false;
        }

        (ValueText, TypeText) = (TextOf(value), mode == FeelMode.Strict ? type.ToString() ?? "" : KindOf(value));
        return true;
    }

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("value", ValueText);
        writer.WriteString("type", TypeText);
        writer.WriteEndObject();
    }

    private bool TryEvaluate(string text, IReadOnlyDictionary<string, object?> names, IReadOnlyDictionary<string, FeelType> types, out object? value, out FeelType type)
    {
        (value, type) = (null, FeelType.Any);
        FaultyText = text;
        var parsed = FeelParser.ParseExpression(text, new FeelParseOptions { Mode = mode, Names = [.. names.Keys] });
        Faults = parsed.Diagnostics;
        if (parsed.Root is not { } root)
        {
            return false;
        }

        var options = new FeelEvaluationOptions { Mode = mode, Cancellation = stopping };
        try
        {
            if (mode == FeelMode.Standard)
            {
                value = FeelInterpreter.Evaluate(root, names.TryGetValue, options);
                return true;
            }

            var checkedExpression = FeelChecker.Check(text, root, new GivenNames(types));
            Faults = checkedExpression.Diagnostics;
            if (Faults.Count > 0)
            {
                return false;
            }

            type = checkedExpression.Type;
            value = FeelInterpreter.Evaluate(checkedExpression, names.TryGetValue, options);
            return true;
        }
        catch (FeelException fault)
        {
            Faults = [fault.Diagnostic];
            return false;
        }
    }

    /// <summary>The value as FEEL writes it; its own <c>string()</c> knows how, but leaves out the quotation marks of a text.</summary>
    private static string TextOf(object? value)
    {
        if (value is string text)
        {
            return $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        }

        var written = FeelInterpreter.Evaluate(
            FeelParser.ParseExpression($"string({Shown})").Root!,
            (string name, out object? found) => (found = name == Shown ? value : null) is not null,
            new FeelEvaluationOptions { Mode = FeelMode.Standard });
        return written as string ?? "null";
    }

    private static string KindOf(object? value) => value switch
    {
        null => "Null",
        ExactNumber => "number",
        string => "string",
        bool => "boolean",
        DateOnly or CalendarDate => "date",
        FeelTime => "time",
        FeelDateTime => "date and time",
        FeelDayTimeDuration => "days and time duration",
        FeelYearMonthDuration => "years and months duration",
        IReadOnlyDictionary<string, object?> => "context",
        IReadOnlyList<object?> => "list",
        FeelRange => "range",
        _ => "function",
    };

    private sealed class GivenNames(IReadOnlyDictionary<string, FeelType> types) : IFeelScope
    {
        public IEnumerable<string> Names => types.Keys;

        public bool TryGetType(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FeelType? type) => types.TryGetValue(name, out type);
    }
}
