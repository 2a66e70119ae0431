using Appraisal.Rules.Feel.Functions;
using Appraisal.Rules.Feel.Interpreting;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Documentation;

public class FunctionPageTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var (expression, result) in FunctionEntry.All.SelectMany(e => e.Examples))
        {
            data.Add(expression, result);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_Evaluated_GivesWhatThePageSays(string expression, string result) =>
        Equality.TryEqual(new(new() { Mode = FeelMode.Standard }), default, Feel.Standard(expression), Feel.Standard(result)).Should().BeTrue();

    [Fact]
    public void Entries_AreThoseOfTheDeclaredFunctions() =>
        FunctionEntry.All.Select(e => e.Name).Should().BeEquivalentTo(BuiltInFunctions.All.Select(f => f.Name));

    /// <summary>With <c>FEEL_WRITE_PAGES</c> set, the test writes the pages instead of reading them.</summary>
    [Fact]
    public void Pages_AreMadeOfDeclarationsAndEntries()
    {
        var folder = Path.Combine(Repository.Root, "docs", "feel", "functions");
        if (Environment.GetEnvironmentVariable("FEEL_WRITE_PAGES") is not null)
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, page) in FunctionPages.All)
            {
                File.WriteAllText(Path.Combine(folder, name), page);
            }
        }

        foreach (var (name, page) in FunctionPages.All)
        {
            File.ReadAllText(Path.Combine(folder, name)).Should().Be(page, name);
        }
    }
}
