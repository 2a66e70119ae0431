using System.Reflection;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.PublicApi;

/// <summary>The public members of each package stand in a text file: a change of them is seen in review.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Packages => new("Appraisal.Rules.Feel", "Appraisal.Rules", "Appraisal.Rules.Testing");

    [Theory]
    [MemberData(nameof(Packages))]
    public void Surface_OfThePackage_IsTheOneWrittenDown(string package)
    {
        var file = Repository.Path($"tests/Appraisal.Rules.Tests/PublicApi/{package}.verified.txt");
        var actual = PublicSurface.Of(Assembly.Load(package));
        var written = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (actual != written && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(Path.ChangeExtension(Path.ChangeExtension(file, null), ".received.txt"), actual);
        }

        actual.Should().Be(written, "the surface of {0} changed: read {0}.received.txt and put it in place of {0}.verified.txt", package);
    }
}
