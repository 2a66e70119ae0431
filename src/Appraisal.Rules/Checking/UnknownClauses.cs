using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Checking;

/// <summary>Citations of clauses that the ledger does not have.</summary>
internal static class UnknownClauses
{
    public static IEnumerable<Diagnostic> In(AppraisalScheme scheme)
    {
        var known = scheme.Ledger.Concat(scheme.BaseLedger).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return scheme.Citations.Where(c => !known.Contains(c.Clause)).Select(c => new Diagnostic(PackageRules.UnknownClause, c.Place, c.Clause)
        {
            Excerpt = c.Place is TextPlace place ? scheme.Package.SourceOf(place)?.ExcerptOf(place) : null,
            Suggestions = NearNames.Of(c.Clause, known),
        });
    }

    /// <summary>Rows of the ledger whose ids a base has already: what cites one of them would cite either.</summary>
    public static IEnumerable<Diagnostic> OfBoth(AppraisalScheme scheme)
    {
        var ofBases = scheme.BaseLedger.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return scheme.Ledger.Where(r => ofBases.Contains(r.Id)).Select(r => new Diagnostic(ExtensionRules.ClauseOfBoth, r.Place, r.Id, string.Join(", ", scheme.Package.Bases.Select(b => b.Folder))));
    }
}
