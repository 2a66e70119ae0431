using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>--period</c>: the period that is computed, where it is not the one that the scheme is written for.</summary>
internal sealed class PeriodOption() : TextOption(
    "--period", new("考评期", "PERIOD"), new("按方案算另一期，长度与方案的 period 相同，如 2025-10；默认为方案的", "computes another period by the scheme, of the same length as its own, such as 2025-10; by default the scheme's"))
{
    public IEnumerable<Phrase> FaultsOf(ParseResult parsed) => ValueIn(parsed) is { } text && !SchemePeriod.TryParse(text, out _)
        ? [new($"{Name} 后面要写 2025、2025-H1、2025-Q3 或 2025-09，“{text}”不是", $"{Name} takes 2025, 2025-H1, 2025-Q3 or 2025-09; '{text}' is none")]
        : [];

    /// <summary>The scheme in the period that is asked for; what is wrong with that is reported.</summary>
    public SchemeLoading Apply(ParseResult parsed, ToolSession session, SchemeLoading loading)
    {
        if (ValueIn(parsed) is not { } text || !SchemePeriod.TryParse(text, out var period) || loading.Scheme is not { } scheme)
        {
            return loading;
        }

        var own = scheme.Header.Period;
        if (period.Unit != own.Unit)
        {
            session.Report([new Diagnostic(ToolRules.OtherPeriods, Place.None, text, own.ToString())]);
            return loading with { Scheme = null };
        }

        var moved = scheme.In(period);
        session.Report([.. moved.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)]);
        return loading with { Scheme = moved.Scheme };
    }
}
