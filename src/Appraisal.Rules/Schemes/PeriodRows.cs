using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Schemes;

/// <summary>Which rows a table of periods has for each row that it belongs to.</summary>
/// <param name="Match">The closed-list field of that row which chooses among the lists; null where all have the same.</param>
/// <param name="Lists">The lists by value of the field; the only key is empty without one.</param>
/// <param name="IsWeighted">Whether each row has a weight.</param>
internal sealed record PeriodRows(string? Match, IReadOnlyDictionary<string, PeriodList> Lists, bool IsWeighted)
{
    public IReadOnlyList<(string Value, ExactNumber Weight)> Of(string? value) => Lists[Match is null ? "" : value!].Values;
}

/// <summary>A list of periods with their weights, as the scheme writes it or as a parameter holds it.</summary>
/// <param name="Values">The values with their weights, in the scheme's order.</param>
/// <param name="Parameter">The parameter or assumption that holds the weights; its alternatives have the same values. Null where the list stands in the scheme.</param>
internal sealed record PeriodList(IReadOnlyList<(string Value, ExactNumber Weight)> Values, string? Parameter = null);
