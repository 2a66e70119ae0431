using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>The order of the rows says nothing: the bytes of the result are the same, hashes among them.</summary>
public class RowOrderTests : IDisposable
{
    private const int Shuffles = 100;
    private const int Seed = 20171106;

    private readonly string _folder = Directory.CreateTempSubdirectory("appraisal").FullName;

    public static TheoryData<string, string> Samples() => TwoEvaluatorsTests.Samples();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Json_RowsOfEveryTableShuffled_IsByteEqual(string package, string data)
    {
        var scheme = AppraisalScheme.Load(Path.Combine(Repository.Schemes, package)).Scheme!;
        var source = Path.Combine(Repository.Samples, data);
        var expected = JsonOf(scheme, source);
        var random = new Random(Seed);

        for (var i = 0; i < Shuffles; i++)
        {
            Shuffle(source, random);
            JsonOf(scheme, _folder).Should().Be(expected, $"shuffle {i}");
        }
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static string JsonOf(AppraisalScheme scheme, string data)
    {
        var result = scheme.Appraise(AppraisalData.Load(data), SampleData.OptionsOf(scheme.Id));
        result.IsComplete.Should().BeTrue();
        return result.ToJson();
    }

    // The sample tables have no line ends inside a value.
    private void Shuffle(string source, Random random)
    {
        foreach (var file in Directory.GetFiles(source, "*.csv"))
        {
            var lines = File.ReadAllLines(file);
            var rows = lines[1..].Where(l => l.Length > 0).ToArray();
            random.Shuffle(rows);
            File.WriteAllLines(Path.Combine(_folder, Path.GetFileName(file)), [lines[0], .. rows]);
        }
    }
}
