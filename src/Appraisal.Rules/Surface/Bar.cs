using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>A loss of eligibility for some grades: condition formulas on each record, a finding, and whether there is any; or conditions of the row itself.</summary>
internal sealed class Bar(YamlEntry entry, FormReader form, DecisionKind kind) : DecisionForm(entry, form, kind)
{
    private TableDefinition? _records;
    private Receivers? _receivers;

    protected override string? TableOf(SchemeBuilder builder)
    {
        if (!Form.Has("each"))
        {
            return base.TableOf(builder);
        }

        _records = Form.Scalar("each") is { } each ? builder.TableIn(Of?.Text ?? "", each, TableKind.Record) : null;
        _receivers = _records is null ? null : Receivers.Of(builder, _records, Of);
        return _receivers?.Table;
    }

    protected override void Declared(SchemeBuilder builder) =>
        builder.Bars.Add((Target, [.. Form.ScalarsOf("from").Select(s => s.Text)]));

    protected override void RewriteDeclared(SchemeBuilder builder)
    {
        var grades = builder.Grades.Scales.Where(s => s.Key.Table == Table).Select(s => s.Value).SelectMany(s => s.Literals.Reverse()).Distinct(StringComparer.Ordinal).ToList();
        foreach (var grade in Form.ScalarsOf("from").Where(g => !grades.Contains(g.Text)))
        {
            if (grades.Count > 0)
            {
                builder.Context.Report(CheckingRules.NoGrade, grade, grades, grade.Text, string.Join("、", grades));
                continue;
            }

            var others = builder.Grades.Scales.Where(s => s.Value.Literals.Contains(grade.Text)).Select(s => s.Key.Table).Distinct(StringComparer.Ordinal);
            builder.Context.Report(CheckingRules.NoGradesHere, grade, Table, grade.Text, string.Join("、", others.DefaultIfEmpty("—")));
        }

        var origin = Origin with { Clauses = [.. Clauses().Distinct(StringComparer.Ordinal)] };
        if (_records is null)
        {
            RewriteOwn(builder, origin);
            return;
        }

        var records = _records.Name;
        var conditions = ConditionSet.Rewrite(builder, Form, records, Name, origin);
        AddMatches(builder, conditions, records);
        var finding = new ColumnId(records, $"{Name}·认定");
        builder.Add(new FindingNode
        {
            Target = finding,
            Origin = Origin with { Clauses = [] },
            Kind = FindingKind.Bar,
            When = conditions.ColumnNamed($"{Name}·成立"),
            To = _receivers!.Link,
            Grounds = conditions.Grounds,
        });
        builder.Add(new AggregateNode
        {
            Target = Target,
            Origin = origin,
            Written = $"any of {records}",
            Kind = AggregateKind.Any,
            Source = records,
            Through = _receivers.Link,
            Value = finding.Name,
        });
    }

    /// <summary>A bar without records: a boolean of the row, by what its conditions say.</summary>
    private void RewriteOwn(SchemeBuilder builder, NodeOrigin origin)
    {
        if (origin.Clauses.Count == 0)
        {
            builder.Context.Report(ParsingRules.MissingKey, Entry.Value, "clause", Name, "条款", "the clauses");
            return;
        }

        if (Form.Node("when") is YamlScalar && !Form.Has("when any"))
        {
            if (Form.Formula("when") is { } formula)
            {
                new FormulaRewriting(builder, origin).Add(Target, formula, FeelType.Boolean);
            }

            return;
        }

        var conditions = ConditionSet.Rewrite(builder, Form, Table, Name, origin);
        if (!conditions.IsEmpty)
        {
            conditions.AddConjunction(Target);
        }
    }

    /// <summary>The clauses of the bar: those of its conditions, where it names none itself.</summary>
    private IEnumerable<string> Clauses() =>
        Form.LiteralMapping("clause")?.Select(c => FormReader.ClauseId(c.Value.Text))
        ?? Form.Clauses().Concat(Form.Conditions("when").Concat(Form.Conditions("when any")).Select(c => c.Key).OfType<string>().Select(FormReader.ClauseId));

    /// <summary><c>match: 情形</c> with <c>clause: {literal: id}</c>: a condition for each literal.</summary>
    private void AddMatches(SchemeBuilder builder, ConditionSet conditions, string records)
    {
        if (Form.Scalar("match") is not { } match || Form.LiteralMapping("clause") is not { } clauses
            || Lookup.TestedValueOf(builder, match, records, Origin) is not { } tested)
        {
            return;
        }

        Lookup.CheckKeys(builder, tested with { }, records, [.. clauses.Select(c => c.Key)], Form.Node("clause")!);
        foreach (var (literal, clause) in clauses)
        {
            var origin = Origin with { Clauses = [FormReader.ClauseId(clause.Text)], Place = literal.Place };
            // Two literals may stand under one clause.
            var column = builder.HasColumn(records, $"{Name}·{clause.Text}") ? $"{Name}·{clause.Text}/{literal.Text}" : $"{Name}·{clause.Text}";
            var isTruth = Lookup.DeclaredType(builder, tested, records) is var type && (type is OptionalType optional ? optional.Item : type) == FeelType.Boolean;
            FeelNode value = isTruth && FormReader.LiteralOf(literal).Value is bool truth ? new BooleanNode(default, truth) : new StringNode(default, literal.Text);
            var root = new BinaryNode(default, BinaryOperator.Equal, new NameNode(default, tested.Name), value);
            new FormulaRewriting(builder, origin).AddGenerated(new(records, column), $"{match.Text} = \"{literal.Text}\"", root, literal.Place);
            conditions.AddAny(column, FormReader.ClauseId(clause.Text));
        }
    }
}
