using System.Reflection;
using Appraisal.Rules.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Diagnostics;

public sealed class DataCatalogueTests
{
    private static readonly Type[] Catalogues = [typeof(LoadingRules), typeof(DataRules), typeof(BindingRules)];

    public static TheoryData<string> Names => [.. Rules().Select(r => r.Name)];

    [Fact]
    public void Codes_OfLoadingAndBinding_AreUnique() => Rules().Select(r => r.Rule.Code).Should().OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_HasBothLanguagesWithTheSameArguments(string name)
    {
        var rule = Rules().Single(r => r.Name == name).Rule;

        Placeholders(rule.Chinese + rule.ChineseAdvice).Should().Equal(Placeholders(rule.English + rule.EnglishAdvice));
        rule.ChineseAdvice.Should().NotBeEmpty();
        rule.EnglishAdvice.Should().NotBeEmpty();
    }

    private static IEnumerable<char> Placeholders(string text) =>
        text.Replace("{{", "").Where((_, i) => i > 0 && text.Replace("{{", "")[i - 1] == '{').Distinct().Order();

    private static IEnumerable<(string Name, DiagnosticRule Rule)> Rules() =>
        Catalogues.SelectMany(c => c.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => (f.DeclaringType!.Name + "." + f.Name, (DiagnosticRule)f.GetValue(null)!));
}
