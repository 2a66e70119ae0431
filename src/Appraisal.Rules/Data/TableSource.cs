using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules;

/// <summary>
/// A named table of data, wherever it comes from. Derive from it to appraise data of another kind, such as a workbook or a service.
/// It must give the same rows each time that it is opened, and several cursors may be open at a time.
/// </summary>
public abstract class TableSource
{
    /// <summary>The table's name.</summary>
    public abstract string Name { get; }

    /// <summary>Where the table stands; the table itself unless a file says more.</summary>
    public virtual CellPlace Place => new(Name, 0, "");

    /// <summary>Opens a cursor before the first row.</summary>
    /// <param name="report">Takes each fault of the table's form that the cursor meets, such as a row with too many cells.</param>
    public abstract TableCursor Open(Action<Diagnostic> report);
}
