using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Checking;

/// <summary>Citations of clauses that the ledger does not have.</summary>
internal static class UnknownClauses
{
    public static IEnumerable<Diagnostic> In(AppraisalScheme scheme)
    {
        var known = scheme.Ledger.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return scheme.Citations.Where(c => !known.Contains(c.Clause)).Select(c => new Diagnostic(PackageRules.UnknownClause, c.Place, c.Clause)
        {
            Excerpt = c.Place is TextPlace place ? scheme.Package.Scheme.Source.ExcerptOf(place) : null,
            Suggestions = NearNames.Of(c.Clause, known),
        });
    }
}
