using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Reporting;

/// <summary>The parameters and assumptions that had another value in a run than the scheme gives.</summary>
internal static class ChangedParameters
{
    public static IReadOnlyList<(ParameterDefinition Parameter, ParameterValue Value)> Of(AppraisalResult result) => result.Checked is not { } setting ? [] :
    [
        .. setting.Model.Parameters.Values
            .Where(p => setting.Parameters.All.TryGetValue(p.Name, out var value) && !value.Equals(p.Value))
            .Select(p => (p, setting.Parameters.All[p.Name])),
    ];
}
