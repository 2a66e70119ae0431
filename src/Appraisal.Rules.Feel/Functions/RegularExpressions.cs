using System.Text;
using System.Text.RegularExpressions;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Regular expressions as XPath has them, run by .NET's within the time budget.</summary>
internal static class RegularExpressions
{
    // The time budget holds for a match, not for reading the pattern; nobody writes a longer one.
    private const int MaxPatternLength = 2_000;
    private const int StepsPerPattern = 20;

    public static object? Matches(BuiltInCall call) =>
        Run(call, call.Text(1), call.Has(2) ? call.Text(2) : "", regex => regex.IsMatch(call.Text(0)));

    public static object? Replace(BuiltInCall call) =>
        Run(call, call.Text(1), call.Has(3) ? call.Text(3) : "", regex =>
        {
            // What matches nothing at all would be replaced everywhere and nowhere; XPath refuses it.
            if (regex.IsMatch(""))
            {
                return call.Fault(EvaluationCodes.BadPattern, call.Text(1));
            }

            var groups = regex.GetGroupNumbers().Length - 1;
            return XPathReplacement.Parse(call.Text(2), groups, call.Has(3) && call.Text(3).Contains('q')) is { } replacement
                ? Replaced(call, regex, replacement)
                : call.Fault(EvaluationCodes.BadPattern, call.Text(2));
        });

    public static object? Split(BuiltInCall call) =>
        Run(call, call.Text(1), "", regex =>
        {
            var text = call.Text(0);
            var parts = new List<object?>();
            var start = 0;
            foreach (Match match in regex.Matches(text))
            {
                parts.Add(text[start..match.Index]);
                start = match.Index + match.Length;
            }

            parts.Add(text[start..]);
            call.Evaluation.EnsureListSize(call.Span, parts.Count);
            return parts;
        });

    // Built piece by piece, so that the budget ends it before the memory does.
    private static string Replaced(BuiltInCall call, Regex regex, XPathReplacement replacement)
    {
        var text = call.Text(0);
        var result = new StringBuilder();
        var start = 0;
        foreach (Match match in regex.Matches(text))
        {
            Append(text[start..match.Index]);
            foreach (var part in replacement.For(match))
            {
                Append(part);
            }

            start = match.Index + match.Length;
        }

        Append(text[start..]);
        return result.ToString();

        void Append(string part)
        {
            call.Evaluation.EnsureTextLength(call.Span, (long)result.Length + part.Length);
            result.Append(part);
        }
    }

    private static object? Run(BuiltInCall call, string pattern, string flags, Func<Regex, object?> use)
    {
        var limit = call.Evaluation.Limits.RegexTime;
        call.Evaluation.Step(call.Span, StepsPerPattern);
        if (pattern.Length > MaxPatternLength)
        {
            throw Evaluation.OverBudget(call.Span, "#textLength", MaxPatternLength);
        }

        try
        {
            return XPathPattern.ToDotNet(pattern, flags, limit) is { } regex ? use(regex) : call.Fault(EvaluationCodes.BadPattern, pattern);
        }
        catch (RegexMatchTimeoutException)
        {
            throw Evaluation.OverBudget(call.Span, "#regexTime", (long)limit.TotalMilliseconds);
        }
    }
}
