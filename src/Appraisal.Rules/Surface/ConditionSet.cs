using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>
/// The conditions of a form: all of <c>when</c> and, where there are any, one of <c>when any</c>. Each is a boolean column of its own,
/// named by its clause, so that coverage, near misses and explanations can name it.
/// </summary>
internal sealed class ConditionSet
{
    private readonly SchemeBuilder _builder;
    private readonly string _table;
    private readonly NodeOrigin _origin;
    private readonly List<(string Column, string Clause)> _all = [];
    private readonly List<(string Column, string Clause)> _any = [];

    private ConditionSet(SchemeBuilder builder, string table, NodeOrigin origin)
    {
        (_builder, _table, _origin) = (builder, table, origin);
    }

    public bool IsEmpty => _all.Count + _any.Count == 0;

    /// <summary>The columns that stand for a clause of their own.</summary>
    public IReadOnlyList<(string Column, string Clause)> Grounds => [.. _all.Concat(_any).Where(c => c.Clause.Length > 0)];

    /// <summary>Rewrites the conditions under the given keys; generated columns begin with <paramref name="name"/>.</summary>
    public static ConditionSet Rewrite(SchemeBuilder builder, FormReader form, string table, string name, NodeOrigin origin, string allKey = "when", string? anyKey = "when any")
    {
        var set = new ConditionSet(builder, table, origin);
        set.Read(form.Conditions(allKey), name, set._all);
        if (anyKey is not null)
        {
            set.Read(form.Conditions(anyKey), name, set._any);
        }

        return set;
    }

    /// <summary>Adds a condition that the form does not write as a formula: a column has one of its literals.</summary>
    public void AddAny(string column, string clause) => _any.Add((column, clause));

    /// <summary>Adds the column that holds when the conditions do.</summary>
    public void AddConjunction(ColumnId target)
    {
        var all = _all.Select(c => (FeelNode)new NameNode(default, c.Column));
        var any = _any.Select(c => (FeelNode)new NameNode(default, c.Column)).ToList();
        var parts = any.Count == 0 ? all : all.Append(any.Aggregate((a, b) => new BinaryNode(default, BinaryOperator.Or, a, b)));
        var root = parts.Aggregate((a, b) => new BinaryNode(default, BinaryOperator.And, a, b));
        var anyText = string.Join(" or ", _any.Select(c => c.Column));
        var text = string.Join(" and ", _all.Select(c => c.Column).Concat(_any.Count switch { 0 => [], 1 => [anyText], _ when _all.Count == 0 => [anyText], _ => [$"({anyText})"] }));
        new FormulaRewriting(_builder, _origin).AddGenerated(target, text, root, _origin.Place);
    }

    /// <summary>The column of the conjunction, added under this name; null when there is no condition.</summary>
    public string? ColumnNamed(string name)
    {
        if (IsEmpty)
        {
            return null;
        }

        if (_all.Count + _any.Count == 1)
        {
            return _all.Concat(_any).Single().Column;
        }

        AddConjunction(new(_table, name));
        return name;
    }

    private void Read(IReadOnlyList<(string? Key, YamlScalar Formula)> conditions, string name, List<(string, string)> into)
    {
        foreach (var (key, formula) in conditions)
        {
            var column = key is null ? _builder.Fresh(_table, $"{name}·条件") : $"{name}·{key}";
            var clause = key is null ? "" : FormReader.ClauseId(key);
            var origin = _origin with { Place = formula.Place, Clauses = key is null ? _origin.Clauses : [clause] };
            if (new FormulaRewriting(_builder, origin).Add(new(_table, column), formula, FeelType.Boolean))
            {
                into.Add((column, clause));
            }
        }
    }
}
