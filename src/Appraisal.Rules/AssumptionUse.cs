using Appraisal.Rules.Schemes;

namespace Appraisal.Rules;

/// <summary>An assumption of the scheme and the value that held in a run.</summary>
/// <param name="Assumption">The assumption.</param>
/// <param name="Value">The value that held.</param>
/// <param name="IsChanged">True when the caller set another value than the scheme's.</param>
public sealed record AssumptionUse(ParameterDefinition Assumption, ParameterValue Value, bool IsChanged)
{
    internal static IReadOnlyList<AssumptionUse> Of(AppraisalResult result)
    {
        if (result.Checked is not { } setting)
        {
            return [];
        }

        var read = setting.Model.Nodes.Values.SelectMany(n => n.ParameterNames).Select(n => setting.Model.ParameterOf(n)?.Name ?? n).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. setting.Model.Parameters.Values
                .Where(p => p.Kind == ParameterKind.Assumed && read.Contains(p.Name))
                .Select(p => new AssumptionUse(p, setting.Parameters.All[p.Name], !setting.Parameters.All[p.Name].Equals(p.Value))),
        ];
    }
}
