using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>The weights of periods for the values that parameters have: which rows there are never depends on them.</summary>
internal static class PeriodWeights
{
    public static PeriodRows Of(TableDefinition table, PeriodRows periods, TypeResolver types) => periods with
    {
        Lists = periods.Lists.ToDictionary(l => l.Key, l => l.Value.Parameter is { } name ? Given(table, l.Value, name, types) : l.Value, StringComparer.Ordinal),
    };

    private static PeriodList Given(TableDefinition table, PeriodList list, string name, TypeResolver types)
    {
        if (types.Parameters.All.GetValueOrDefault(name)?.Mapping is not { } mapping)
        {
            return list;
        }

        var weights = mapping.Where(m => m.Value is ExactNumber).ToDictionary(m => m.Key, m => (ExactNumber)m.Value, StringComparer.Ordinal);
        if (list.Values.Any(v => !weights.ContainsKey(v.Value)) || weights.Count != list.Values.Count)
        {
            types.Report(
                CheckingRules.OtherPeriods, new NodeOrigin(table.Name, table.Clauses, table.Place), table.Place, name,
                string.Join("、", list.Values.Select(v => v.Value)), string.Join("、", mapping.Select(m => m.Key)));
            return list;
        }

        return list with { Values = [.. list.Values.Select(v => (v.Value, weights[v.Value]))] };
    }
}
