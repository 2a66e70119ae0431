using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Appraisal.Rules.Parsing;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Parsing;

/// <summary>The patterns that schemas publish say the same as the code that reads.</summary>
public sealed class ValueSchemaTests
{
    // More than the kinds of text that are put together here.
    private const int Runs = 5000;

    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.OneOf("not", "none", "everybody", "notes", "得分", "得分2", "2得分", "得 分", "得分（合计）", "９月", "a_b", "_", "", "é", "if_", "in"),
        Gen.String[Gen.Char["分数ab_09０９（）·，.- Ａ"], 0, 6]);

    private static readonly Gen<string> Bounds = Gen.Select(
        Gen.OneOf("", "over ", "under ", "up to ", "over 5 to "),
        Gen.OneOf(Gen.OneOf("0", "10.5", "-3", "80%", "", "x", "..", "1..3", "0..", "..9", "1...2", "0...", "1.", ".5"), Gen.String[Gen.Char["05..-% "], 0, 7]),
        Gen.OneOf("", " and over", " to under 70", " to 70", "."),
        (a, b, c) => a + b + c);

    [Fact]
    public void Pattern_OfNames_MatchesWhatCanBeAName() =>
        Names.Sample(name => Regex.IsMatch(name, $"^{Identifiers.Pattern}$").Should().Be(Identifiers.IsName(name), "of '{0}'", name), iter: Runs);

    [Fact]
    public void Pattern_OfBounds_MatchesWhatIsUnderstood() =>
        Bounds.Sample(text => Regex.IsMatch(text, BoundsForm.PatternOver(ValueSchema.Number + "%?")).Should().Be(BoundsForm.Parse(text) is not null, "of '{0}'", text), iter: Runs);

    [Fact]
    public void Keys_OfEveryForm_AreDescribedInBothLanguages()
    {
        var forms = FormSchema.Of(Appraisal.Rules.Parsing.Shapes.Package)["$defs"]!.AsObject().Select(d => d.Value!["properties"]).OfType<JsonObject>();

        forms.SelectMany(f => f).Where(k => !k.Value!["description"]!.GetValue<string>().Contains(" / ", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void Forms_OfASection_AreToldApartByTheirKeys()
    {
        var bonuses = FormSchema.Of(Appraisal.Rules.Parsing.Shapes.Package)["properties"]!["bonuses"]!["additionalProperties"]!;

        bonuses["if"]!["required"]![0]!.GetValue<string>().Should().Be("outputs");
        bonuses["then"]!["$ref"]!.GetValue<string>().Should().Be("#/$defs/outputsTable");
        bonuses["else"]!["then"]!["$ref"]!.GetValue<string>().Should().Be("#/$defs/awardTable");
        bonuses["else"]!["else"]!["then"]!["$ref"]!.GetValue<string>().Should().Be("#/$defs/award");
        bonuses["else"]!["else"]!["else"]!["$ref"]!.GetValue<string>().Should().Be("#/$defs/decision");
        bonuses["properties"]!.AsObject().Select(p => p.Key).Should().Equal("outputs", "rows", "each");
    }

    [Fact]
    public void Forms_OfOneName_HaveADefinitionEach()
    {
        static KeyShape Key(string name) => new(name, ValueKind.Form, "键", "a key", Form: () => new FormShape("row", new KeyShape(name, ValueKind.Text, "值", "a value")));

        var definitions = FormSchema.Of(new FormShape("file", Key("a"), Key("b"), Key("c")))["$defs"]!;

        new[] { "row", "row2", "row3" }.Select(n => definitions[n]!["properties"]!.AsObject().Single().Key).Should().Equal("a", "b", "c");
    }

    [Fact]
    public void KindsOfValues_AllHaveASchema()
    {
        foreach (var kind in Enum.GetValues<ValueKind>())
        {
            var key = new KeyShape("key", kind, "键", "a key", Form: () => Appraisal.Rules.Parsing.Shapes.Group, Words: ["word"]) { InPlaceOfList = () => Appraisal.Rules.Parsing.Shapes.Group };

            FormSchema.Of(new FormShape("file", key))["properties"]!["key"]!.AsObject().Count.Should().BeGreaterThan(1, "of {0}", kind);
        }
    }
}
