using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Schemes;

/// <summary>What periods of a length are called.</summary>
/// <param name="InAYear">How many make a year.</param>
/// <param name="Key">The key of a history that says how many of them it reaches back.</param>
/// <param name="InFormulas">The word by which formulas read which one of the year it is.</param>
/// <param name="Chinese">One of them, in Chinese.</param>
/// <param name="Ago">What stands after a number of them, in Chinese.</param>
/// <param name="English">One of them, in English.</param>
/// <param name="Example">How one is written.</param>
internal sealed record PeriodWords(int InAYear, string Key, string InFormulas, string Chinese, string Ago, string English, string Example)
{
    private static readonly IReadOnlyDictionary<PeriodUnit, PeriodWords> Units = new Dictionary<PeriodUnit, PeriodWords>
    {
        [PeriodUnit.Year] = new(1, "years", "year", "年", "年", "year", "2025"),
        [PeriodUnit.Half] = new(2, "half-years", "half", "半年", "个半年", "half of a year", "2025-H1"),
        [PeriodUnit.Quarter] = new(4, "quarters", "quarter", "季度", "个季度", "quarter", "2025-Q3"),
        [PeriodUnit.Month] = new(12, "months", "month", "月", "个月", "month", "2025-09"),
    };

    /// <summary>The keys of a history, one for each length.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Enum.GetValues<PeriodUnit>().Select(u => Of(u).Key)];

    public static PeriodWords Of(PeriodUnit unit) => Units[unit];

    /// <summary>The length that a key of a history is for.</summary>
    public static PeriodUnit UnitOf(string key) => Enum.GetValues<PeriodUnit>().First(u => Of(u).Key == key);

    /// <summary>What stands in a column that names one.</summary>
    public string Described(MessageLanguage language) => language == MessageLanguage.Chinese ? $"{Chinese}，如 {Example}" : $"{English}, such as {Example}";

    /// <summary>What formulas may read of a period: the number by its name.</summary>
    public static IReadOnlyList<(string Name, int Value)> Readable(SchemePeriod period) => period.Unit == PeriodUnit.Year
        ? [(SchemeModel.PeriodName, period.Year), ($"{SchemeModel.PeriodName}.{Of(PeriodUnit.Year).InFormulas}", period.Year)]
        : [($"{SchemeModel.PeriodName}.{Of(PeriodUnit.Year).InFormulas}", period.Year), ($"{SchemeModel.PeriodName}.{Of(period.Unit).InFormulas}", period.Number)];
}
