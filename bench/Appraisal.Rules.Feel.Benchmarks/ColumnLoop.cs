using System.Linq.Expressions;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Compiling;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Benchmarks;

/// <summary>Compiles an expression into one loop over columns, as a plan does.</summary>
internal sealed class ColumnLoop : IFeelScope
{
    private readonly ScoringColumns _columns;
    private readonly List<(ParameterExpression Local, Array Column)> _locals = [];
    private readonly ParameterExpression _index = Expression.Variable(typeof(int), "i");

    public ColumnLoop(ScoringColumns columns) => _columns = columns;

    public IEnumerable<string> Names => [.. _columns.Numbers.Keys, "级别", "一票否决", "申报日期"];

    public bool TryGetType(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FeelType? type)
    {
        type = name switch
        {
            "级别" => ScoringColumns.Level,
            "一票否决" => FeelType.Boolean,
            "申报日期" => FeelType.Date,
            _ => _columns.Numbers.GetValueOrDefault(name)?.Type,
        };
        return type is not null;
    }

    /// <summary>The loop; its results stand in the array afterwards. No narrower lane than the given one is used.</summary>
    public (Action Run, Array Results, CompiledValue Value) Compile(string text, FeelType? expected, LaneKind lane = LaneKind.ScaledInteger)
    {
        var root = FeelParser.ParseExpression(text).Root!;
        var expression = FeelChecker.Check(text, root, this, expected);
        var value = FeelCompiler.Compile(expression, Supply, lane);
        var results = Array.CreateInstance(value.Expression.Type, _columns.Count);
        var output = Expression.Parameter(results.GetType(), "output");
        var end = Expression.Label();
        var loop = Expression.Loop(
            Expression.IfThenElse(
                Expression.LessThan(_index, Expression.ArrayLength(output)),
                Expression.Block(
                    Expression.Assign(Expression.ArrayAccess(output, _index), value.Expression), Expression.PreIncrementAssign(_index)),
                Expression.Break(end)),
            end);
        var body = Expression.Block([_index], Expression.Assign(_index, Expression.Constant(0)), loop);
        var run = Expression.Lambda(body, [output, .. _locals.Select(l => l.Local)]).Compile();
        object[] arguments = [results, .. _locals.Select(l => l.Column)];
        return (Bound(run, arguments), results, value);
    }

    private CompiledValue Supply(string name, FeelType type)
    {
        Array column = name switch
        {
            "级别" => _columns.Levels,
            "一票否决" => _columns.Bars,
            "申报日期" => _columns.Dates,
            _ => _columns.Numbers[name].Units,
        };
        var local = _locals.Find(l => l.Column == column).Local;
        if (local is null)
        {
            local = Expression.Parameter(column.GetType(), name);
            _locals.Add((local, column));
        }

        NumericLane? lane = type is NumberType number ? new(LaneKind.ScaledInteger, number.Shape.Scale!.Value) : null;
        return new(Expression.ArrayIndex(local, _index), type, lane);
    }

    // One reflective call a run over all rows.
    private static Action Bound(Delegate run, object[] arguments) => () => run.DynamicInvoke(arguments);
}
