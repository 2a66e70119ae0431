using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Compiling;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Tests.Compiling;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using CsCheck;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Properties;

public sealed class EvaluatorProperties
{
    // Making machine code takes longer than all the rest, so only every twentieth sample has it.
    private static readonly Gen<bool> Walk = Gen.Int[0, 19].Select(i => i > 0);

    private static readonly FeelEvaluationOptions Standard = new() { Mode = FeelMode.Standard };

    [Fact]
    public void WellTypedExpressions_ByInterpreterAndCompiler_AreEqual() =>
        Samples.Each(Gen.Select(RandomExpressions.Typed, RandomRow.Values, Gen.Int[0, 2], Gen.Int[0, 2], Walk), sample =>
        {
            var (text, row, lane, supplied, walk) = sample;
            if (Checked(text) is not { } expression)
            {
                return null;
            }

            var interpreted = Evaluators.Comparable(Evaluators.Interpret(expression, row));
            var compiled = Evaluators.Comparable(Evaluators.Compile(expression, row, (LaneKind)lane, (LaneKind)supplied, walk));
            return Equals(interpreted, compiled) ? null : $"{text}: interpreted {interpreted}, compiled {compiled} in {(LaneKind)lane} from {(LaneKind)supplied}";
        });

    [Fact]
    public void Product_OfZeroAndMoreThanADecimalHolds_IsZeroInEveryLane()
    {
        var expression = Evaluators.Check("0 * (大数 ** 3)", RandomRow.Scope);
        var row = new Dictionary<string, object?> { ["大数"] = ExactNumber.Parse("170408239.6523") };
        foreach (var lane in Evaluators.Lanes)
        {
            Assert.Equal(Evaluators.Comparable(ExactNumber.Zero), Evaluators.Comparable(Evaluators.Compile(expression, row, lane, LaneKind.Fraction)));
        }
    }

    [Fact]
    public void WellTypedExpressions_WhenEvaluated_KeepTheirTypes() =>
        Samples.Each(Gen.Select(RandomExpressions.Typed, RandomRow.Values), sample =>
        {
            var (text, row) = sample;
            var expression = Evaluators.Check(text, RandomRow.Scope);
            if (expression.Diagnostics.FirstOrDefault(d => d.Code != TypeCodes.DivisionByZero) is { } fault)
            {
                return $"{text}: {fault}";
            }

            if (expression.Diagnostics.Count > 0)
            {
                return null;
            }

            if (FeelChecker.Check(text, expression.Root, RandomRow.Scope, expression.Type).Diagnostics.Count > 0)
            {
                return $"{text} is not accepted as {expression.Type}";
            }

            var value = Evaluators.Interpret(expression, row);
            return value is ExactNumber number && expression.Type is NumberType { Shape: var shape } && !Fits(number, shape)
                ? $"{text}: {number} outside {shape}"
                : null;
        });

    [Fact]
    public void AnyExpressions_InStandardMode_NeverThrowAndAgree() =>
        Samples.Each(Gen.Select(RandomExpressions.Untyped, RandomRow.Values, Walk), sample =>
        {
            var (text, row, walk) = sample;
            if (FeelParser.ParseExpression(text, new() { Mode = FeelMode.Standard }).Root is not { } root)
            {
                return $"{text} does not parse";
            }

            try
            {
                var interpreted = Evaluators.Comparable(FeelInterpreter.Evaluate(root, row.TryGetValue, Standard));
                var compiled = Evaluators.Comparable(FeelCompiler.CompileStandard(root).Compile(preferInterpretation: walk)(row.TryGetValue, Standard));
                return Equals(interpreted, compiled) || interpreted is FeelFunction ? null : $"{text}: interpreted {interpreted}, compiled {compiled}";
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                return $"{text}: {fault}";
            }
        });

    private static CheckedExpression? Checked(string text)
    {
        var expression = Evaluators.Check(text, RandomRow.Scope);
        return expression.Diagnostics.Count == 0 ? expression : null;
    }

    private static bool Fits(ExactNumber number, NumberShape shape) =>
        !(number < shape.Lower) && !(number > shape.Upper) && (shape.Scale is not { } places || number.TryGetScale(out var scale) && scale <= places);
}
