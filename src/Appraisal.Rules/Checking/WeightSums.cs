using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>Weights that do not make a whole. Where one of them is a column, or is still to be given, nothing can be said.</summary>
internal static class WeightSums
{
    public static IEnumerable<Diagnostic> Wrong(SchemeModel model, ParameterValues parameters)
    {
        foreach (var weights in model.WeightSums)
        {
            var known = weights.Weights.Select(w => Value(w, parameters)).ToList();
            if (known.Contains(null))
            {
                continue;
            }

            var sum = known.Aggregate((ExactNumber)0, (a, b) => a + b!.Value);
            if (sum != weights.Expected)
            {
                yield return new Diagnostic(CheckingRules.WrongWeights, weights.Place, weights.Origin.Decision, Shown(sum, weights.Expected), Shown(weights.Expected, weights.Expected)) { Clauses = weights.Origin.Clauses };
            }
        }
    }

    private static ExactNumber? Value(FeelNode weight, ParameterValues parameters) => weight switch
    {
        NumberNode number => number.Value,
        NameNode name => parameters.TryGetScalar(name.Name, out var value) ? value as ExactNumber? : null,
        _ => null,
    };

    private static string Shown(ExactNumber value, ExactNumber whole) => whole > 1 ? $"{value}" : $"{value * 100}%";
}
