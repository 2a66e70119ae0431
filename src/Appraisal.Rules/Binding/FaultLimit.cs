using System.Globalization;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Binding;

/// <summary>Lets through the first faults of a kind in a table and counts the rest: a wrong column of a million rows is one fault, said often enough.</summary>
internal sealed class FaultLimit(DiagnosticBag diagnostics)
{
    public const int MostOfAKind = 200;

    private readonly Dictionary<(string Table, string Code), int> _counts = [];

    /// <summary>Counts a fault; true when it is still to be reported.</summary>
    public bool Admits(string table, DiagnosticRule rule)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, (table, rule.Code), out _);
        return ++count <= MostOfAKind;
    }

    /// <summary>Adds a fault that a reader found, if there is room.</summary>
    public void Add(string table, Diagnostic diagnostic)
    {
        if (Admits(table, diagnostic.Rule))
        {
            diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Adds a fault that was admitted.</summary>
    public void AddAdmitted(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Says, for each kind of which there were too many, how many more there are.</summary>
    public void Close()
    {
        foreach (var ((table, code), count) in _counts.Where(c => c.Value > MostOfAKind))
        {
            var more = (count - MostOfAKind).ToString(CultureInfo.InvariantCulture);
            diagnostics.Add(new Diagnostic(BindingRules.FurtherFaults, new CellPlace(table, 0, ""), table, more, code));
        }
    }
}
