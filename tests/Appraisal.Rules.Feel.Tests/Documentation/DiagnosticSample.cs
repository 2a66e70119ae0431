using System.Globalization;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.DecisionTables;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Tests.Checking;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Tests.Documentation;

/// <summary>A text that causes a diagnostic: read, checked, evaluated, or as a decision table over a score of 0 to 100.</summary>
internal sealed record DiagnosticSample(string Code, string Way, string Text)
{
    private const string File = "Documentation/diagnostics.txt";
    private const char Times = '×';

    public static IReadOnlyList<DiagnosticSample> All { get; } =
        [.. System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, File)).Where(line => line.Length > 0).Select(Parse)];

    public FeelDiagnostic Cause() => Way switch
    {
        "parse" => FeelParser.ParseExpression(Written()).Diagnostics[0],
        "check" => TestScope.Check(Text).Diagnostics[0],
        "check number" => TestScope.Check(Text, FeelType.Number).Diagnostics[0],
        "check standard" => FeelChecker.Check(Text, FeelParser.ParseExpression(Text, new() { Mode = FeelMode.Standard }).Root!, TestScope.Default).Diagnostics[0],
        "evaluate" => Feel.Fault(Text),
        "host" => HostFault(),
        "table" => TableFault(),
        _ => throw new FormatException(Way),
    };

    private static DiagnosticSample Parse(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return new(line[..blank], line[(blank + 1)..colon], line[(colon + 2)..]);
    }

    // '(×300' is three hundred parentheses.
    private string Written()
    {
        var place = Text.IndexOf(Times, StringComparison.Ordinal);
        return place < 0 ? Text : string.Concat(Enumerable.Repeat(Text[..place], int.Parse(Text[(place + 1)..], CultureInfo.InvariantCulture)));
    }

    // The host's function 查询 throws for what it does not know, and gives a text for 1, where a number is declared.
    private FeelDiagnostic HostFault() => Feel.Fault(
        Text,
        ("查询", new HostFunction("查询", new FunctionType([FeelType.Number], FeelType.Number), a => Equals(a[0], (ExactNumber)1) ? "甲" : throw new KeyNotFoundException("2"))));

    private FeelDiagnostic TableFault()
    {
        var parts = Text.Split("; ");
        HitPolicySigns.TryParse(parts[0], out var policy);
        var rows = parts.Skip(2).Select(row => row.Split(" => ")).Select(row => new DecisionTableRow([row[0]], [row[1]]));
        var table = DecisionTable.Parse(new(policy, [new("得分", Allowed: "[0..100]")], [new("结果")], [.. rows]));
        try
        {
            table.Evaluate(Feel.Names(("得分", Feel.N(parts[1]))), FeelEvaluationOptions.Default);
        }
        catch (FeelException fault)
        {
            return fault.Diagnostic;
        }

        throw new InvalidOperationException($"The table '{Text}' has an answer.");
    }
}
