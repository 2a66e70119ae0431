using Appraisal.Rules.Columns;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Compiling;

/// <summary>Computes one column of a plan, all rows at once. Steps do not change and are used by any number of runs.</summary>
internal abstract class PlanStep(Node node)
{
    public ColumnId Target => node.Target;

    /// <summary>The columns that it computes.</summary>
    public virtual IEnumerable<ColumnId> Targets => [Target];

    /// <summary>Puts its columns into the run.</summary>
    /// <exception cref="PlanFault">A value cannot be computed; the interpreter then says which and why.</exception>
    public virtual void Execute(PlanRun run) => run.Columns[Target] = Run(run);

    /// <summary>The column.</summary>
    /// <exception cref="PlanFault">A value cannot be computed; the interpreter then says which and why.</exception>
    public abstract Column Run(PlanRun run);

    /// <summary>Computes one row at a time, of steps that need nothing but their own row and those before it. The columns that are read may still be filling.</summary>
    public virtual Action<int> RowByRow(PlanRun run, Column target) => throw new InvalidOperationException($"{Target} is computed for all rows at once.");
}
