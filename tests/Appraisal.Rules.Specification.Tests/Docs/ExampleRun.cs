using System.Globalization;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Specification.Tests.Docs;

/// <summary>Runs an example of a page and tells where it does not keep its promise.</summary>
internal static class ExampleRun
{
    /// <summary>What differs from what the page says; empty when all of it holds.</summary>
    public static IReadOnlyList<string> Differences(PageExample example, AppraisalEvaluator evaluator)
    {
        var (result, diagnostics) = Run(example, evaluator);
        // A page shows no scheme with a hidden default.
        if (result is not { IsComplete: true } || diagnostics.Any(d => d.Code.StartsWith("APR3", StringComparison.Ordinal)))
        {
            return [TextOf(diagnostics)];
        }

        var expected = (YamlMapping)Read("expect.yaml", example.Expected);
        return [.. expected.Entries.SelectMany(e => e.Name == "findings" ? Findings(result, e.Value) : Rows(result, e))];
    }

    /// <summary>The diagnostics of an example, each by code and message, what to do, near names.</summary>
    public static string DiagnosticsOf(PageExample example, AppraisalEvaluator evaluator) => TextOf(Run(example, evaluator).Diagnostics);

    /// <summary>The result of an example that has one.</summary>
    public static AppraisalResult Result(PageExample example, AppraisalEvaluator evaluator) =>
        Run(example, evaluator) is { Result: { IsComplete: true } result } ? result : throw new InvalidDataException(DiagnosticsOf(example, evaluator));

    private static (AppraisalResult? Result, IReadOnlyList<Diagnostic> Diagnostics) Run(PageExample example, AppraisalEvaluator evaluator)
    {
        var reading = YamlReader.Read(new SourceText("scheme.yaml", example.WholeScheme));
        if (reading.Root is null || reading.Diagnostics.Count > 0)
        {
            return (null, reading.Diagnostics);
        }

        var folder = ((reading.Root as YamlMapping)?["scheme"] as YamlScalar)?.Text ?? "";
        var loading = example.Base.Length > 0 ? Extending(example, folder) : AppraisalScheme.Load(new SchemePackage(folder, reading.Root, null, ""));
        if (loading.Scheme is not { } scheme)
        {
            return (null, loading.Diagnostics);
        }

        var alternatives = scheme.CheckAlternatives();
        if (alternatives.Count > 0)
        {
            return (null, alternatives);
        }

        var data = AppraisalData.Create();
        foreach (var table in example.Data.Length == 0 ? [] : ((YamlMapping)Read("data.yaml", example.Data)).Entries)
        {
            data = data.Add(table.Name, table.Value);
        }

        var options = new AppraisalOptions { Parameters = example.Settings, Evaluator = evaluator, MissingTablesAreEmpty = true };
        var result = scheme.Appraise(data, options);
        return (result, result.Diagnostics);
    }

    /// <summary>A base is found beside a folder, so both packages need one.</summary>
    private static SchemeLoading Extending(PageExample example, string name)
    {
        var root = Directory.CreateTempSubdirectory("appraisal").FullName;
        var baseName = ((YamlScalar)((YamlMapping)Read("base.yaml", example.Base))["scheme"]!).Text;
        foreach (var (package, text) in new[] { (name, example.WholeScheme), (baseName, example.Base) })
        {
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(root, package)).FullName, SchemePackage.SchemeFile), text);
        }

        var loading = AppraisalScheme.Load(Path.Combine(root, name));
        Directory.Delete(root, recursive: true);
        return loading;
    }

    private static YamlNode Read(string file, string text) =>
        YamlReader.Read(new SourceText(file, text)) is { Root: { } root, Diagnostics.Count: 0 }
            ? root
            : throw new InvalidDataException($"{file} cannot be read:\n{text}");

    private static IEnumerable<string> Rows(AppraisalResult result, YamlEntry expected)
    {
        var table = result[expected.Name];
        var definition = result.Scheme.Tables[expected.Name];
        // The rows of periods and cases are named by what they belong to and their own value.
        IReadOnlyList<string> keys = definition.Key is { } one ? [one] : [.. definition.OwnerColumns, definition.Name];
        foreach (var row in ((YamlSequence)expected.Value).Items.Cast<YamlMapping>())
        {
            var name = string.Join('，', keys.Select(k => ((YamlScalar)row[k]!).Text));
            var index = Enumerable.Range(0, table.RowCount).First(r => table.RowName(r) == name);
            foreach (var cell in row.Entries.Where(e => !keys.Contains(e.Name)))
            {
                var wanted = ((YamlScalar)cell.Value).Text;
                var (value, shown) = (table.Value(index, cell.Name), table.Show(index, cell.Name));
                var holds = wanted == shown || wanted == "none" && value is null
                    || value is ExactNumber exact && ExactNumber.TryParse(wanted, out var number) && exact == number
                    || value is bool truth && wanted == (truth ? "true" : "false");
                if (!holds)
                {
                    yield return $"{expected.Name}.{name}.{cell.Name}: expected {wanted}, found {shown} ({Convert.ToString(value, CultureInfo.InvariantCulture)})";
                }
            }
        }
    }

    private static IEnumerable<string> Findings(AppraisalResult result, YamlNode expected)
    {
        var found = result.Findings.Where(f => f.IsCounted).Select(f => $"{f.Decision}, {f.Subject}, {f.Points?.ToString() ?? "-"}, {string.Join(" ", f.Clauses)}").ToList();
        var wanted = ((YamlSequence)expected).Items.Cast<YamlScalar>().Select(s => s.Text).ToList();
        return wanted.Except(found).Select(w => $"expected the finding '{w}'; there are: {string.Join("; ", found)}")
            .Concat(found.Except(wanted).Select(f => $"the finding '{f}' is not expected"));
    }

    private static string TextOf(IReadOnlyList<Diagnostic> diagnostics) => string.Concat(diagnostics.Select(d =>
    {
        var advice = d.Advice(MessageLanguage.English);
        var near = d.Suggestions.Count == 0 ? "" : $" (near: {string.Join(", ", d.Suggestions)})";
        return $" {d.Code}: {d.Message(MessageLanguage.English)}{(advice.Length == 0 ? "" : $"; {advice}")}{near}\n";
    }));
}
