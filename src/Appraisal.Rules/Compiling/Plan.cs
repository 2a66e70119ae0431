using Appraisal.Rules.Binding;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Compiling;

/// <summary>A checked scheme as an ordered list of steps over columns.</summary>
internal sealed class Plan
{
    private readonly CheckedScheme _scheme;
    private readonly IReadOnlyList<PlanStep> _steps;
    private readonly Lazy<IReadOnlyList<PlanStep>> _beforehand;

    private Plan(CheckedScheme scheme, IReadOnlyList<PlanStep> steps)
    {
        (_scheme, _steps) = (scheme, steps);
        _beforehand = new(Beforehand);
    }

    public static Plan Of(CheckedScheme scheme) => new(scheme,
    [
        .. scheme.Order.Where(n => !scheme.Sequences.Holds(n.Target) || scheme.Sequences.BegunBy(n) is not null).Select(node =>
            scheme.Sequences.BegunBy(node) is { } sequence ? new SequenceStep([.. sequence.Select(n => (n, StepOf(n, scheme)))]) : StepOf(node, scheme)),
    ]);

    /// <summary>All columns; null when a value cannot be computed.</summary>
    public IReadOnlyDictionary<ColumnId, Column>? Run(BoundDataSet data, CancellationToken cancellation) => Run(_steps, data, cancellation);

    /// <summary>The columns that say which fields must be filled in, and what they need: known before anything is computed with a field.</summary>
    public IReadOnlyDictionary<ColumnId, Column>? RunBeforehand(BoundDataSet data, CancellationToken cancellation) => Run(_beforehand.Value, data, cancellation);

    private IReadOnlyList<PlanStep> Beforehand()
    {
        var needed = _scheme.Model.Checks.Where(c => c.Field is not null).Select(c => c.Column).ToHashSet();
        foreach (var step in _steps.Reverse().Where(s => s.Targets.Any(needed.Contains)))
        {
            needed.UnionWith(step.Targets.SelectMany(t => DependencyOrder.InputsOf(_scheme.Model.Nodes[t], _scheme.Model)));
        }

        return [.. _steps.Where(s => s.Targets.Any(needed.Contains))];
    }

    private Dictionary<ColumnId, Column>? Run(IReadOnlyList<PlanStep> steps, BoundDataSet data, CancellationToken cancellation)
    {
        var run = new PlanRun(_scheme, data);
        try
        {
            foreach (var step in steps)
            {
                cancellation.ThrowIfCancellationRequested();
                step.Execute(run);
            }
        }
        catch (Exception fault) when (fault is PlanFault or FeelException)
        {
            return null;
        }

        return run.Columns;
    }

    private static PlanStep StepOf(Node node, CheckedScheme scheme) => node switch
    {
        FormulaNode formula => new FormulaStep(formula, scheme),
        DecisionTableNode table => new DecisionTableStep(table),
        AggregateNode aggregate => new AggregateStep(aggregate),
        LinkNode link => new LinkStep(link),
        GroupValueNode value => new GroupValueStep(value),
        RankNode rank => new RankStep(rank),
        PlacesNode places => new PlacesStep(places),
        LimitNode limit => new LimitStep(limit),
        FindingNode finding => new FindingStep(finding),
        _ => throw new InvalidOperationException($"A tenth kind of node: {node.GetType().Name}."),
    };
}
