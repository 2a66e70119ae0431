using Xunit;

namespace Appraisal.Rules.Feel.Tests.Conformance;

/// <summary>A test over the conformance kit; it says so where there is none.</summary>
public sealed class ConformanceKitFactAttribute : FactAttribute
{
    public ConformanceKitFactAttribute()
    {
        if (ConformanceKit.Path is null)
        {
            Skip = "No conformance kit (shared/tck/cases.open.jsonl) was found beside the checkout.";
        }
    }
}
