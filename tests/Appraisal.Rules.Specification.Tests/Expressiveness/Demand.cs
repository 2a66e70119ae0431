using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Specification.Tests.Docs;

namespace Appraisal.Rules.Specification.Tests.Expressiveness;

/// <summary>
/// What published schemes demand of the language, each in a folder of its own: <c>scheme.yaml</c>, <c>data.yaml</c>, <c>expected.yaml</c>
/// (values worked out by hand), and <c>explain.yaml</c>, which names the explanation in <c>explanation.verified.txt</c>.
/// </summary>
internal sealed class Demand(string id)
{
    /// <summary>All demands, in the order of how many schemes have them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "sum", "bd", "tree", "classes", "caps", "gbands", "human", "raters", "periods", "elig", "conseq", "groups", "version", "sev", "money", "occ", "scale", "bands",
        "veto", "qround", "quota", "derived", "gate", "growth", "consec", "avg_items", "trace", "lower", "over", "rankpts", "sample", "nested", "ratio100", "disc", "joint",
        "once", "coef", "cohort", "na", "condq", "votes", "count", "cross", "gcap", "minmax_of", "pw", "term", "counter", "bottom", "improve", "partyear", "round", "short",
        "bar", "trunc", "ballot", "best", "nonmono", "ties", "down", "repeat", "fill", "mm", "trim", "unrounded",
    ];

    /// <summary>Demands that nobody has written down yet. The list only shrinks.</summary>
    public static readonly IReadOnlyList<string> Awaited = File.ReadAllLines(Path.Combine(Repository.Specs, "expressiveness", "awaited.txt"));

    public static IEnumerable<string> Ids => All.Except(Awaited);

    public string Folder => Path.Combine(Repository.Specs, "expressiveness", id);

    public string Scheme => Text("scheme.yaml");

    public string Expected => Text("expected.yaml");

    public string Explanation => Text("explanation.verified.txt");

    /// <summary>The page of the cookbook.</summary>
    public string Page => Path.Combine(Repository.Root, "docs", "cookbook", $"{id}.md");

    public PageExample Example => new(id, Scheme, Text("data.yaml"), new Dictionary<string, string>(), Expected, false);

    /// <summary>The explanation that <c>explain.yaml</c> names, in Chinese.</summary>
    public string Explained()
    {
        var asked = (YamlMapping)YamlReader.Read(new SourceText("explain.yaml", Text("explain.yaml"))).Root!;
        string? Value(string key) => (asked[key] as YamlScalar)?.Text;
        var result = ExampleRun.Result(Example, AppraisalEvaluator.Plan);
        return result.Explain(Value("table") ?? result.Scheme.Header.Result.Of, Value("row")!, Value("decision")).ToText(MessageLanguage.Chinese);
    }

    private string Text(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");
}
