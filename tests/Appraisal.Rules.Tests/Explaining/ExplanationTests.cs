using System.Text;
using System.Text.Json;
using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Explaining;

public sealed class ExplanationTests
{
    private static readonly AppraisalScheme Scheme = AppraisalScheme.Load(Repository.Path("schemes/hengyang-hitech-2017")).Scheme!;
    private static readonly AppraisalData Data = AppraisalData.Load(Repository.Path("samples/data/hengyang-2017"));

    public static TheoryData<string> Settings => new("", "空额=stays open", "得分取位=两位小数", "分类口径=按类别");

    [Theory]
    [MemberData(nameof(Settings))]
    public void Steps_OfEveryUnit_RecomputeFromTheirChildren(string setting)
    {
        var result = Run(setting);
        var recomputation = new StepRecomputation(result);
        var steps = AllSteps(result).Where(s => !s.IsLeaf && s.Kind != StepKind.Row).ToList();

        steps.Should().HaveCountGreaterThan(1500);
        steps.Should().AllSatisfy(s => recomputation.Of(s).Should().Be(s.Value, "{0} of {1} follows from its children", s.Name, s.Row));
    }

    [Fact]
    public void Leaves_OfEveryUnit_AreDataOrParameters()
    {
        var withoutChildren = AllSteps(Run("")).Where(s => s.Children.Count == 0).ToList();

        withoutChildren.Where(s => !s.IsLeaf).Should().OnlyContain(
            s => s.Kind == StepKind.Aggregate || s.Kind == StepKind.Link || s.Kind == StepKind.Formula,
            "only an aggregate over no rows, a link to no row and a constant formula come from nothing");
    }

    [Fact]
    public void Steps_OfEveryUnit_HaveAClause()
    {
        var steps = AllSteps(Run(""));

        var without = steps.Where(s => s.Kind is not (StepKind.Input or StepKind.Row) && s.Clauses.Count == 0).ToList();

        // A link that several decisions read stands for the clause of none of them; who reads it has one.
        without.Where(s => s.Kind != StepKind.Link).Select(s => s.Name).Distinct().Should().BeEmpty();
        without.SelectMany(s => s.Children).Where(s => s.Kind == StepKind.Link && s.Clauses.Count == 0).Select(s => s.Name).Distinct().Should().BeEmpty();
        var read = steps.Where(s => s.Clauses.Count > 0).SelectMany(s => s.Children).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        without.Where(link => !read.Contains(link)).Select(s => s.Name).Distinct().Should().BeEmpty();
    }

    [Fact]
    public void Values_OfEveryStep_AreThoseOfTheResult()
    {
        var result = Run("");

        AllSteps(result).Where(s => s.Node is not null && s.Kind != StepKind.Row).Should().AllSatisfy(
            s => result[s.Table].Value(RowOf(result, s), s.Name).Should().Be(s.Value));
    }

    [Fact]
    public void Text_WithPlacesStayingOpen_NamesThePlaceAndItsClause()
    {
        var text = Run("空额=stays open").Explain("产业培育局").ToText(MessageLanguage.Chinese);

        text.Should().Contain("空出 1 个，由被取消资格的 产业培育局 占着不递补").And.Contain("空额 = stays open [H13s]");
    }

    [Fact]
    public void Json_OfAUnit_IsReadableAndRefersOnlyToStepsItHolds()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Run("").Explain("产业招引局").WriteJson(writer);
        }

        var text = Encoding.UTF8.GetString(stream.ToArray());
        using var document = JsonDocument.Parse(text);
        var (ids, references) = (new HashSet<int>(), new HashSet<int>());
        Collect(document.RootElement, ids, references);
        references.Should().BeSubsetOf(ids);
    }

    private static AppraisalResult Run(string setting) => Scheme.Appraise(Data, new AppraisalOptions
    {
        Parameters = setting.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { [setting.Split('=')[0]] = setting.Split('=')[1] },
    });

    private static List<ExplanationStep> AllSteps(AppraisalResult result)
    {
        result.IsComplete.Should().BeTrue(string.Join('\n', result.Diagnostics));
        return [.. result.Units.SelectMany(u => result.Explain(u.Name).AllSteps())];
    }

    private static int RowOf(AppraisalResult result, ExplanationStep step) =>
        Enumerable.Range(0, result[step.Table].RowCount).First(row => result[step.Table].RowName(row) == step.Row);

    private static void Collect(JsonElement element, HashSet<int> ids, HashSet<int> references)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            element.EnumerateArray().ToList().ForEach(e => Collect(e, ids, references));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Name is "id" or "see")
            {
                (property.Name == "id" ? ids : references).Add(property.Value.GetInt32());
            }

            Collect(property.Value, ids, references);
        }
    }
}
