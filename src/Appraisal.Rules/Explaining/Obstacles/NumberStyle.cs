using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Reporting;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Explaining;

/// <summary>How the numbers of a column are shown beside a bound. What rounding for print hides is shown too: it may be the whole distance.</summary>
/// <param name="Decision">The decision whose print holds; null for a number of the data, or an expression.</param>
/// <param name="IsScore">True for the score of the result: its numbers are points.</param>
internal sealed record NumberStyle(DecisionDefinition? Decision, bool IsScore)
{
    /// <summary>A value beside the bound that it misses.</summary>
    public (string Chinese, string English) Value(ExactNumber value, ExactNumber bound)
    {
        var shown = ShownValue.Of(value, Decision);
        return Hides(value) && (value.IsTerminating || shown == ShownValue.Of(bound, Decision)) ? ($"{shown}（{value}）", $"{shown} ({value})") : (shown, ShownNumber.InEnglish(shown));
    }

    /// <summary>A distance: with the digits of print where they hold it, else exact; one that does not terminate is rounded up, so that it is enough.</summary>
    public (string Chinese, string English) Distance(ExactNumber distance)
    {
        var shown = !Hides(distance) ? ShownValue.Of(distance, Decision)
            : distance.IsTerminating ? distance.ToString()
            : ShownValue.Of(distance.Round(Decision!.Print!.Places, RoundingMode.Up), Decision);
        return IsScore ? ($"{shown} 分", $"{ShownNumber.InEnglish(shown)} points") : ($"{shown} ", ShownNumber.InEnglish(shown));
    }

    /// <summary>A bound as the scheme has it.</summary>
    public string Plain(ExactNumber bound) => Decision is { IsShare: true } ? ShownValue.Of(bound, Decision) : ShownNumber.Of(bound);

    private bool Hides(ExactNumber value) => Decision is { IsShare: false, Print: { } print } && value.Round(print.Places, print.Mode) != value;
}
