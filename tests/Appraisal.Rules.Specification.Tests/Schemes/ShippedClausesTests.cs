using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>Every clause of every shipped package is encoded, and a scenario would miss it.</summary>
public class ShippedClausesTests
{
    public static TheoryData<string> Packages => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Clauses_OfShippedPackage_AreProved(string package)
    {
        var proofs = ClauseProofs.Of(Path.Combine(Repository.Schemes, package));

        proofs.Rows.SelectMany(r => r.Steps.Where(s => !s.IsProved).Select(s => $"{r.Clause.Id}: {s.ToText(MessageLanguage.English)}")).Should().BeEmpty();
        proofs.IsProved.Should().BeTrue();
    }
}
