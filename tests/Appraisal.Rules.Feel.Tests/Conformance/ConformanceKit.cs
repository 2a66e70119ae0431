using System.Text.Json;

namespace Appraisal.Rules.Feel.Tests.Conformance;

/// <summary>The cases of the DMN TCK, where they lie beside the checkout in <c>shared/tck</c>.</summary>
internal static class ConformanceKit
{
    private const string Cases = "shared/tck/cases.open.jsonl";

    /// <summary>Null where no kit is found on the way up from the tests.</summary>
    public static string? Path { get; } = Find();

    public static IEnumerable<JsonDocument> ReadCases() => File.ReadLines(Path!).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line));

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, Cases);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
