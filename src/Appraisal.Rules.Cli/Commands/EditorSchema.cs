using Appraisal.Rules.Testing;

namespace Appraisal.Rules.Cli.Commands;

/// <summary>The schema of a kind of file, for editors.</summary>
/// <param name="Kind">What the command line calls it.</param>
/// <param name="Text">The schema; made only when it is asked for, because every run of the tool knows the kinds.</param>
internal sealed record EditorSchema(string Kind, Func<string> Text)
{
    /// <summary>All of them, the scheme's first.</summary>
    public static readonly IReadOnlyList<EditorSchema> All =
    [
        new("scheme", () => SchemeSchema.Scheme),
        new("scenarios", () => ScenarioSchema.Text),
        new("clauses", () => SchemeSchema.Clauses),
        new("parameters", () => SchemeSchema.Parameters),
    ];

    /// <summary>The file's name beside the files that it is for.</summary>
    public string FileName => $"{Kind}.schema.json";
}
