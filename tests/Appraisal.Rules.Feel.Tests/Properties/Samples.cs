using CsCheck;

namespace Appraisal.Rules.Feel.Tests.Properties;

/// <summary>Runs a property over samples that are the same each time.</summary>
internal static class Samples
{
    private const int InTheSuite = 20_000;
    private const int InTheLongRun = 1_000_000;

    /// <summary>The long run is asked for by <c>APPRAISAL_LONG_TESTS=1</c>.</summary>
    public static int Count { get; } = Environment.GetEnvironmentVariable("APPRAISAL_LONG_TESTS") == "1" ? InTheLongRun : InTheSuite;

    /// <summary>The property answers with what is wrong, or null.</summary>
    public static void Each<T>(Gen<T> samples, Func<T, string?> property)
    {
        string? first = null;
        Parallel.For(0, Count, (i, loop) =>
        {
            // Seeded by the sample's number, so that a failure can be run again alone.
            if (property(samples.Generate(new PCG(1, (ulong)i), null, out _)) is { } wrong)
            {
                Interlocked.CompareExchange(ref first, $"Sample {i}: {wrong}", null);
                loop.Stop();
            }
        });
        if (first is not null)
        {
            throw new InvalidOperationException(first);
        }
    }
}
