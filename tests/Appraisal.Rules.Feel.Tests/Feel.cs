using System.Globalization;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Tests;

/// <summary>Short ways to evaluate a text in a test.</summary>
internal static class Feel
{
    public static ExactNumber N(string text) => ExactNumber.Parse(text);

    public static object? Strict(string text, params (string Name, object? Value)[] names) => Evaluate(text, FeelMode.Strict, names);

    public static object? Standard(string text, params (string Name, object? Value)[] names) => Evaluate(text, FeelMode.Standard, names);

    public static object? Test(string tests, object? value, FeelMode mode = FeelMode.Standard)
    {
        var parsed = FeelParser.ParseUnaryTests(tests, new() { Mode = mode });
        return FeelInterpreter.Evaluate(parsed.Root ?? throw new FeelException(parsed.Diagnostics[0]), Names([("?", value)]), new() { Mode = mode });
    }

    public static FeelDiagnostic Fault(string text, params (string Name, object? Value)[] names)
    {
        try
        {
            Strict(text, names);
        }
        catch (FeelException fault)
        {
            return fault.Diagnostic;
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"'{text}' has an answer."));
    }

    public static FeelNameLookup Names(params (string Name, object? Value)[] names)
    {
        var values = names.ToDictionary(n => n.Name, n => n.Value);
        return (string name, out object? value) => values.TryGetValue(name, out value);
    }

    private static object? Evaluate(string text, FeelMode mode, (string Name, object? Value)[] names)
    {
        var parsed = FeelParser.ParseExpression(text, new() { Mode = mode, Names = [.. names.Select(n => n.Name)] });
        return FeelInterpreter.Evaluate(parsed.Root ?? throw new FeelException(parsed.Diagnostics[0]), Names(names), new() { Mode = mode });
    }
}
