using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Feel.Compiling;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>A formula as a loop over columns. Small tables take the loop without machine code: compiling would cost more than it saves.</summary>
internal sealed class FormulaStep : PlanStep
{
    private const int RowsWorthCompiling = 5_000;

    private readonly FormulaNode _node;
    private readonly FormulaLoop _loop;
    private readonly Lazy<Action<Column[], Column, int, int>> _small;
    private readonly Lazy<Action<Column[], Column, int, int>> _large;

    public FormulaStep(FormulaNode node, CheckedScheme scheme)
        : base(node)
    {
        _node = node;
        _loop = new FormulaLoop(node, scheme);
        _small = new(() => _loop.ToExpression().Compile(preferInterpretation: true));
        _large = new(() => _loop.ToExpression().Compile());
    }

    public override Column Run(PlanRun run)
    {
        var target = ColumnBuilder.Empty(run.TypeOf(_node), run.RowCount(_node));
        LoopFor(target)(Inputs(run), target, 0, target.Count);
        return target;
    }

    public override Action<int> RowByRow(PlanRun run, Column target)
    {
        var (inputs, loop) = (Inputs(run), LoopFor(target));
        return row => loop(inputs, target, row, row + 1);
    }

    private Column[] Inputs(PlanRun run) => [.. _node.Columns.Select(name => run.Column(_node.Target.Table, name))];

    private Action<Column[], Column, int, int> LoopFor(Column target) => (target.Count < RowsWorthCompiling ? _small : _large).Value;
}
