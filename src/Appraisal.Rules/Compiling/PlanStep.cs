using Appraisal.Rules.Columns;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Compiling;

/// <summary>Computes one column of a plan, all rows at once. Steps do not change and are used by any number of runs.</summary>
internal abstract class PlanStep(Node node)
{
    public ColumnId Target => node.Target;

    /// <summary>The column.</summary>
    /// <exception cref="PlanFault">A value cannot be computed; the interpreter then says which and why.</exception>
    public abstract Column Run(PlanRun run);
}
