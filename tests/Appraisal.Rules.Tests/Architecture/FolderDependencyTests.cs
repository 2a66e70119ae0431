using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Architecture;

/// <summary>What the table of folders in docs/architecture.md says each may use is all that it uses.</summary>
public sealed class FolderDependencyTests
{
    private const string Root = "Appraisal.Rules";

    private static readonly ArchUnitNET.Domain.Architecture Core = new ArchLoader().LoadAssembly(typeof(AppraisalScheme).Assembly).Build();

    private static readonly IReadOnlyList<string> Faces = ["Typing", "Step", "Interpretation", "Explanation"];

    [Fact]
    public void Folders_OfTheCore_UseOnlyWhatThePageAllows()
    {
        var allowed = AllowedByThePage();

        var breaches = Dependencies()
            .Where(d => !allowed.GetValueOrDefault(d.From, []).Contains(d.To))
            .Select(d => $"{d.From} uses {d.To}: {d.Example}")
            .Order(StringComparer.Ordinal);

        breaches.Should().BeEmpty();
    }

    [Fact]
    public void Definitions_OfNodes_KnowNoLaterStep()
    {
        string[] later = ["Checking", "Compiling", "Binding", "Running", "Explaining", "Reporting", "Surface"];

        var breaches = Core.Types
            .Where(t => IsOurs(t) && FolderOf(t) == "Nodes" && t.Name.EndsWith("Node", StringComparison.Ordinal))
            .SelectMany(t => t.Dependencies.Select(d => d.Target).Where(IsOurs).Where(d => later.Contains(FolderOf(d).Split('/')[0])).Select(d => $"{t.Name} uses {d.FullName}"));

        breaches.Should().BeEmpty();
    }

    [Fact]
    public void Feel_KnowsNothingOfSchemes() =>
        typeof(Feel.FeelParser).Assembly.GetReferencedAssemblies().Select(a => a.Name).Should().NotContain(Root);

    private static Dictionary<string, IReadOnlyList<string>> AllowedByThePage() =>
        File.ReadAllLines(Repository.Path("docs/architecture.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && cells[1].StartsWith('`'))
            .ToDictionary(cells => cells[1].Trim('`'), IReadOnlyList<string> (cells) => cells[3].Split(", "), StringComparer.Ordinal);

    /// <summary>Which folder uses which, with one pair of types for each.</summary>
    private static IEnumerable<(string From, string To, string Example)> Dependencies() =>
        Core.Types
            .Where(IsOurs)
            .SelectMany(from => from.Dependencies.Select(d => d.Target).Where(IsOurs).Select(to => (From: FolderOf(from), To: FolderOf(to), Example: $"{from.Name} → {to.Name}")))
            .Where(d => d.From != d.To)
            .GroupBy(d => (d.From, d.To))
            .Select(g => g.MinBy(d => d.Example, StringComparer.Ordinal));

    private static bool IsOurs(IType type) =>
        type is not GenericParameter && (type.Namespace?.FullName ?? "") is var name && (name == Root || name.StartsWith(Root + ".", StringComparison.Ordinal)) && !name.StartsWith(Root + ".Feel", StringComparison.Ordinal);

    private static string FolderOf(IType type)
    {
        var name = type.Namespace.FullName;
        if (name == Root)
        {
            return "(root)";
        }

        var folder = name[(Root.Length + 1)..].Split('.')[0];
        var outer = type.FullName[(name.Length + 1)..].Split('+', '/', '`')[0];
        return folder == "Nodes" && Faces.FirstOrDefault(f => outer.EndsWith(f, StringComparison.Ordinal)) is { } face ? $"Nodes/*{face}" : folder;
    }
}
