using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Checking;

/// <summary>A number as so many times each of some columns, and a rest. What is no such sum stands in it as a column of its own.</summary>
internal sealed class LinearForm
{
    private readonly IReadOnlyDictionary<string, ExactNumber> _factors;

    private LinearForm(IReadOnlyDictionary<string, ExactNumber> factors, ExactNumber rest) => (_factors, Rest) = (factors, rest);

    /// <summary>What is added to the columns.</summary>
    public ExactNumber Rest { get; }

    public bool IsConstant => _factors.Count == 0;

    /// <summary>The columns that count.</summary>
    public IEnumerable<string> Columns => _factors.Keys;

    public static LinearForm Constant(ExactNumber value) => new(new Dictionary<string, ExactNumber>(), value);

    public static LinearForm Of(string column) => new(new Dictionary<string, ExactNumber>(StringComparer.Ordinal) { [column] = 1 }, 0);

    public LinearForm Times(ExactNumber factor) => factor == ExactNumber.Zero
        ? Constant(0)
        : new(_factors.ToDictionary(f => f.Key, f => f.Value * factor, StringComparer.Ordinal), Rest * factor);

    public LinearForm Plus(LinearForm other)
    {
        var factors = new Dictionary<string, ExactNumber>(_factors, StringComparer.Ordinal);
        foreach (var (column, factor) in other._factors)
        {
            var sum = factors.GetValueOrDefault(column) + factor;
            _ = sum == ExactNumber.Zero ? factors.Remove(column) : (factors[column] = sum) == sum;
        }

        return new(factors, Rest + other.Rest);
    }

    public LinearForm Minus(LinearForm other) => Plus(other.Times(-1));

    /// <summary>The factor by which this is a multiple of another, but for the rests; null when it is none.</summary>
    public ExactNumber? MultipleOf(LinearForm other)
    {
        if (IsConstant || _factors.Count != other._factors.Count || !_factors.Keys.All(other._factors.ContainsKey))
        {
            return null;
        }

        var ratios = _factors.Select(f => f.Value / other._factors[f.Key]).Distinct().ToList();
        return ratios is [var only] ? only : null;
    }
}
