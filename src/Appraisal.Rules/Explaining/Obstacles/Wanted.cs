using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Explaining;

/// <summary>The values of a column that will do: some, all but some, or those of a range.</summary>
internal sealed record Wanted(IReadOnlyList<object> Values, bool IsNegated = false, NumberBounds? Range = null)
{
    public static Wanted Boolean(bool value) => new([value]);

    /// <summary>True when the lack of a value will do too.</summary>
    public bool TakesNone { get; private init; }

    public static Wanted Of(DecisionCell cell) => cell.Range is { } range ? new([], Range: range) : new([.. cell.Literals.Select(l => l.Value is bool or ExactNumber ? l.Value : l.Text)]) { TakesNone = cell.None is not null };

    /// <summary>All values but these.</summary>
    public Wanted Negated() => this with { IsNegated = !IsNegated };

    /// <summary>The truth of the column that that is wanted; null where it is a value of another type.</summary>
    public bool? Truth => Values is [bool value] ? value != IsNegated : null;

    public bool Accepts(object? value) =>
        value is null && TakesNone ? !IsNegated : Range is { } range ? (value is ExactNumber number && range.Contains(number)) != IsNegated : Values.Any(v => Matches(v, value)) != IsNegated;

    // The literal 1 of a closed list is a text in the data and a number in the scheme.
    private static bool Matches(object wanted, object? value) => Equals(wanted, value) || value is string text && wanted.ToString() == text;
}
