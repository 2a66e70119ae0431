using System.Linq.Expressions;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Compiling;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>Writes the loop that computes a formula for all rows: arrays are taken from the columns once, then read by row.</summary>
internal sealed class FormulaLoop(FormulaNode node, CheckedScheme scheme)
{
    private readonly ParameterExpression _inputs = Expression.Parameter(typeof(Column[]), "inputs");
    private readonly ParameterExpression _target = Expression.Parameter(typeof(Column), "target");
    private readonly ParameterExpression _from = Expression.Parameter(typeof(int), "from");
    private readonly ParameterExpression _to = Expression.Parameter(typeof(int), "to");
    private readonly ParameterExpression _row = Expression.Variable(typeof(int), "row");
    private readonly List<ParameterExpression> _locals = [];
    private readonly List<Expression> _before = [];

    /// <summary>The loop over the rows from one to another: inputs, target, the first row, the row after the last.</summary>
    public Expression<Action<Column[], Column, int, int>> ToExpression()
    {
        _locals.Clear();
        _before.Clear();
        var arrays = node.Columns.Select(Arrays).ToDictionary(a => a.Name, StringComparer.Ordinal);
        var formula = scheme.Formulas[node.Target];
        var type = scheme.Types[node.Target];
        var value = FeelCompiler.Compile(formula, (name, wanted) => arrays.TryGetValue(name, out var a) ? a.At(_row) : Parameter(name, wanted), LaneKind.ScaledInteger);
        var written = FeelCompiler.Convert(value, type, ColumnLane.Of(type));
        var body = Write(written.Expression, type);
        var end = Expression.Label("end");
        var loop = Expression.Loop(
            Expression.IfThenElse(
                Expression.LessThan(_row, _to),
                Expression.Block(body, Expression.PreIncrementAssign(_row)),
                Expression.Break(end)),
            end);
        return Expression.Lambda<Action<Column[], Column, int, int>>(
            Expression.Block([.. _locals, _row], [.. _before, Expression.Assign(_row, _from), loop]),
            _inputs,
            _target,
            _from,
            _to);
    }

    private ColumnArrays Arrays(string name, int index)
    {
        var type = scheme.Types[new(node.Target.Table, name)];
        var sample = ColumnBuilder.Empty(type, 0);
        var column = Expression.ArrayIndex(_inputs, Expression.Constant(index));
        var values = Local(sample.Storage.GetType(), $"values{index}", Storage(column, sample));
        var present = type is OptionalType && sample is not ObjectColumn
            ? Local(typeof(bool[]), $"present{index}", Expression.Property(column, nameof(Column.Present)))
            : null;
        return new ColumnArrays(name, type, values, present);
    }

    private ParameterExpression Local(Type type, string name, Expression value)
    {
        var local = Expression.Variable(type, name);
        _locals.Add(local);
        _before.Add(Expression.Assign(local, value));
        return local;
    }

    private static UnaryExpression Storage(Expression column, Column sample) =>
        Expression.Convert(Expression.Property(column, nameof(Column.Storage)), sample.Storage.GetType());

    private Expression Write(Expression value, FeelType type)
    {
        var sample = ColumnBuilder.Empty(type, 0);
        var values = Local(sample.Storage.GetType(), "result", Storage(_target, sample));
        var slot = Expression.ArrayAccess(values, _row);
        if (type is not OptionalType || sample is ObjectColumn)
        {
            return Expression.Assign(slot, sample is ObjectColumn ? Expression.Convert(value, typeof(object)) : value);
        }

        var present = Local(typeof(bool[]), "known", Expression.Property(_target, nameof(Column.Present)));
        var found = Expression.Variable(value.Type, "found");
        var isValue = Nullable.GetUnderlyingType(value.Type) is not null;
        var test = isValue ? (Expression)Expression.Property(found, "HasValue") : Expression.NotEqual(found, Expression.Constant(null, value.Type));
        return Expression.Block(
            [found],
            Expression.Assign(found, value),
            Expression.IfThen(test, Expression.Block(
                Expression.Assign(slot, isValue ? Expression.Property(found, "Value") : found),
                Expression.Assign(Expression.ArrayAccess(present, _row), Expression.Constant(true)))));
    }

    private CompiledValue Parameter(string name, FeelType type)
    {
        scheme.Parameters.TryGetScalar(name, out var value);
        return value switch
        {
            ExactNumber number when number.TryGetScale(out var scale) && number.TryToUnits(scale, out var units) =>
                new(Expression.Constant(units), type, new(LaneKind.ScaledInteger, scale)),
            ExactNumber number => new(Expression.Constant(number), type, new(LaneKind.Fraction)),
            string text when type is EnumerationType list => new(Expression.Constant(list.Literals.ToList().IndexOf(text)), type, null),
            _ => new(Expression.Constant(value), type, null),
        };
    }

    /// <summary>The arrays behind an input column.</summary>
    private sealed record ColumnArrays(string Name, FeelType Type, ParameterExpression Values, ParameterExpression? Present)
    {
        public CompiledValue At(Expression row)
        {
            var lane = ColumnLane.Of(Type);
            var form = MachineForm.Of(Type, lane);
            Expression value = Expression.ArrayIndex(Values, row);
            if (Present is not null)
            {
                var isThere = Expression.OrElse(Expression.Equal(Present, Expression.Constant(null, typeof(bool[]))), Expression.ArrayIndex(Present, row));
                value = Expression.Condition(isThere, Expression.Convert(value, form), Expression.Default(form));
            }
            else if (value.Type != form)
            {
                value = Expression.Convert(value, form);
            }

            return new CompiledValue(value, Type, lane);
        }
    }
}
