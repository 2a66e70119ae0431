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
    private readonly string _name;
    private readonly string? _class;
    private readonly List<(string Column, string Clause)> _all = [];
    private readonly List<(string Column, string Clause)> _any = [];

    private ConditionSet(SchemeBuilder builder, string table, string name, NodeOrigin origin, string? ofClass)
    {
        (_builder, _table, _name, _origin, _class) = (builder, table, name, origin, ofClass);
    }

    public bool IsEmpty => _all.Count + _any.Count == 0;

    /// <summary>The columns of all conditions.</summary>
    public IEnumerable<string> Columns => _all.Concat(_any).Select(c => c.Column);

    /// <summary>The columns that stand for a clause of their own.</summary>
    public IReadOnlyList<(string Column, string Clause)> Grounds => [.. _all.Concat(_any).Where(c => c.Clause.Length > 0)];

    /// <summary>
    /// Rewrites the conditions under the given keys; generated columns begin with <paramref name="name"/>. Those of a class of rows hold in
    /// such rows only, and may read what they have.
    /// </summary>
    public static ConditionSet Rewrite(SchemeBuilder builder, FormReader form, string table, string name, NodeOrigin origin, string allKey = "when", string? anyKey = "when any", string? ofClass = null)
    {
        var set = new ConditionSet(builder, table, name, origin, ofClass);
        set.Read(form.Conditions(allKey), set._all);
        if (anyKey is not null)
        {
            set.Read(form.Conditions(anyKey), set._any);
        }

        return set;
    }

    /// <summary>Adds a condition that the form does not write as a formula: a column has one of its literals.</summary>
    public void AddAny(string column, string clause) => _any.Add((column, clause));

    /// <summary>The keys by which a condition can be named: what stands before its formula, and the clause in it.</summary>
    public IEnumerable<string> Keys => _all.Concat(_any).Where(c => c.Clause.Length > 0).SelectMany(c => new[] { KeyOf(c.Column), c.Clause }).Distinct(StringComparer.Ordinal);

    /// <summary>Adds the column that holds when the conditions do.</summary>
    public void AddConjunction(ColumnId target, string? applies = null)
    {
        var (root, text) = Conjunction();
        var origin = _origin with { Clauses = [.. _origin.Clauses.Concat(Grounds.Select(g => g.Clause)).Distinct(StringComparer.Ordinal)] };
        new FormulaRewriting(_builder, origin) { For = applies }.AddGenerated(target, text, root, _origin.Place);
    }

    /// <summary>What holds when the conditions do, those that are named taken as false.</summary>
    public (FeelNode Root, string Text) Conjunction(params IReadOnlyCollection<string> off)
    {
        var parts = _all.Select(c => Term(c, off)).ToList();
        var any = _any.Select(c => Term(c, off)).ToList();
        if (any.Count > 0)
        {
            var text = string.Join(" or ", any.Select(t => t.Text));
            parts.Add((Joined(any, BinaryOperator.Or), any.Count > 1 && parts.Count > 0 ? $"({text})" : text));
        }

        return (Joined(parts, BinaryOperator.And), string.Join(" and ", parts.Select(t => t.Text)));
    }

    /// <summary>The conditions as one formula, each in the words that are given for its column.</summary>
    public string Written(Func<string, string> textOf)
    {
        var any = string.Join(" or ", _any.Select(c => textOf(c.Column)));
        var all = _all.Select(c => textOf(c.Column)).Concat(_any.Count > 0 ? [any] : []).ToList();
        return string.Join(" and ", all.Select(t => all.Count > 1 && t.Contains(" or ", StringComparison.Ordinal) ? $"({t})" : t));
    }

    /// <summary>How many of <c>when any</c> hold where all of <c>when</c> do, those that are named taken as false.</summary>
    public (FeelNode Root, string Text) Number(params IReadOnlyCollection<string> off)
    {
        var counted = _any.Select(c => Term(c, off)).Select(t => (Root: OneOrNone(t.Root), Text: $"(if {t.Text} then 1 else 0)")).ToList();
        var all = _all.Select(c => Term(c, off)).ToList();
        if (counted.Count == 0)
        {
            return (OneOrNone(Joined(all, BinaryOperator.And)), $"if {string.Join(" and ", all.Select(t => t.Text))} then 1 else 0");
        }

        var (root, text) = (Joined(counted, BinaryOperator.Add), string.Join(" + ", counted.Select(t => t.Text)));
        return all.Count == 0
            ? (root, text)
            : (new IfNode(default, Joined(all, BinaryOperator.And), root, Whole(0)), $"if {string.Join(" and ", all.Select(t => t.Text))} then {text} else 0");
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

    private static FeelNode OneOrNone(FeelNode condition) => new IfNode(default, condition, Whole(1), Whole(0));

    private static NumberNode Whole(int value) => new(default, value);

    private static FeelNode Joined(IEnumerable<(FeelNode Root, string Text)> terms, BinaryOperator by) =>
        terms.Select(t => t.Root).Aggregate((a, b) => new BinaryNode(default, by, a, b));

    private (FeelNode Root, string Text) Term((string Column, string Clause) condition, IReadOnlyCollection<string> off) =>
        off.Contains(condition.Clause) || off.Contains(KeyOf(condition.Column))
            ? (new BooleanNode(default, false), "false")
            : (new NameNode(default, condition.Column), condition.Clause.Length > 0 && condition.Column.StartsWith($"{_name}·", StringComparison.Ordinal) ? KeyOf(condition.Column) : condition.Column);

    private string KeyOf(string column) => column[(_name.Length + 1)..];

    private void Read(IReadOnlyList<(string? Key, YamlScalar Formula)> conditions, List<(string, string)> into)
    {
        foreach (var (key, formula) in conditions)
        {
            var column = key is null ? _builder.Fresh(_table, $"{_name}·条件") : $"{_name}·{key}";
            var clause = key is null ? "" : FormReader.ClauseId(key);
            var origin = _origin with { Place = formula.Place, Clauses = key is null ? _origin.Clauses : [clause] };
            if (new FormulaRewriting(_builder, origin).AddCondition(new(_table, column), formula, _class))
            {
                into.Add((column, clause));
            }
        }
    }
}
