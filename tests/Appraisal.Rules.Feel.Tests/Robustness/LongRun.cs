using System.Globalization;

namespace Appraisal.Rules.Feel.Tests.Robustness;

/// <summary>How many random cases a test tries: few by default, as many as <c>FEEL_RANDOM_CASES</c> says in a long run.</summary>
internal static class LongRun
{
    private const int DefaultCases = 20_000;

    public static int Cases { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("FEEL_RANDOM_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : DefaultCases;
}
