using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <content>The period of the scheme: a year is one number, and of a part of a year each number has its name.</content>
internal sealed partial class FormulaRewriting
{
    /// <summary>The period of the scheme, or the part of it that a name says; null, and reported, when it has no such part.</summary>
    private NameNode? PeriodPart(FeelNode written, string name)
    {
        if (builder.Period is not { } period)
        {
            return null;
        }

        var readable = PeriodWords.Readable(period).Select(p => p.Name).ToList();
        if (readable.Contains(name))
        {
            return new NameNode(written.Span, name);
        }

        Report(PeriodRules.NoSuchPart, written, name, period.ToString(), string.Join("、", readable));
        return null;
    }
}
