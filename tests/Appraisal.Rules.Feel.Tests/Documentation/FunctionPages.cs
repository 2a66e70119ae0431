using System.Text;
using Appraisal.Rules.Feel.Functions;

namespace Appraisal.Rules.Feel.Tests.Documentation;

/// <summary>Makes a page for each family of built-in functions, from their declarations and the entries of this folder.</summary>
internal static class FunctionPages
{
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["conversion.md"] = Page("Conversion", ConversionFunctions.All),
        ["boolean.md"] = Page("Truth and identity", BooleanFunctions.All),
        ["string.md"] = Page("Texts", StringFunctions.All),
        ["list.md"] = Page("Lists", ListFunctions.All),
        ["aggregate.md"] = Page("One value of a list", AggregateFunctions.All),
        ["number.md"] = Page("Numbers", NumberFunctions.All),
        ["rounding.md"] = Page("Rounding", RoundingFunctions.All),
        ["temporal.md"] = Page("Calendar and clock", TemporalFunctions.All),
        ["range.md"] = Page("Ranges", RangeFunctions.All),
        ["context.md"] = Page("Contexts", ContextFunctions.All),
    };

    private static string Page(string title, IReadOnlyList<BuiltInFunction> functions)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(title).Append("\n\nBuilt-in functions of FEEL. `?` behind a parameter: it may be left out; `optional`: it takes null; `…`: one argument or more.\n");
        page.Append("Where a function has no answer, standard mode gives null and strict mode an error with its place. The examples are run by the tests, in standard mode.\n");
        foreach (var function in functions)
        {
            Append(page, function);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, BuiltInFunction function)
    {
        var entry = FunctionEntry.All.Single(e => e.Name == function.Name);
        page.Append("\n## ").Append(function.Name).Append("\n\n").Append(entry.Description).Append("\n\n```\n");
        foreach (var signature in function.Signatures)
        {
            page.Append(function.Name).Append(signature).Append(": ").Append(signature.Result).Append('\n');
        }

        page.Append("```\n\n| expression | gives |\n|---|---|\n");
        foreach (var (expression, result) in entry.Examples)
        {
            page.Append("| `").Append(Cell(expression)).Append("` | `").Append(Cell(result)).Append("` |\n");
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
