namespace Appraisal.Rules.Feel.Tests.Robustness;

/// <summary>How many random cases a test tries: few in the suite, a million where <c>build.sh --long</c> asks for it.</summary>
internal static class LongRun
{
    private const int InTheSuite = 20_000;
    private const int InTheLongRun = 1_000_000;

    public static int Cases { get; } = Environment.GetEnvironmentVariable("APPRAISAL_LONG_TESTS") == "1" ? InTheLongRun : InTheSuite;
}
