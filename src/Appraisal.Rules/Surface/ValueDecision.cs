using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>An indicator, a composite or a consequence: a formula, a lookup, a sum, a condition, or linked records put together.</summary>
internal sealed class ValueDecision(YamlEntry entry, FormReader form, DecisionKind kind) : DecisionForm(entry, form, kind)
{
    private string? _applies;

    protected override void RewriteDeclared(SchemeBuilder builder)
    {
        if (Form.IsOfAnotherSection)
        {
            return;
        }

        var aggregate = Form.OneOf(DecisionShapes.Aggregates);
        var ofGroup = Form.Has("in") ? Form.OneOf(DecisionShapes.GroupValues) : null;
        var source = aggregate ?? ofGroup ?? Form.OneOf([.. DecisionShapes.Ways, Form.Has("when") ? "when" : "when any"]);
        if (source is null)
        {
            ReportNothingSaid(builder);
            return;
        }

        IdleKeys.Report(Form, source);
        _applies = aggregate is null && ofGroup is null ? Applicability.Of(builder, Form, Target, Origin) : null;
        if (source is "when" or "when any")
        {
            RewriteCondition(builder);
            return;
        }

        var target = Limits.Rewrite(builder, Form, Target, Origin);
        Applicability.Declare(builder, target, _applies);
        switch (source)
        {
            case "value":
                RewriteFormula(builder, target);
                break;
            case "points" when DecidedRange.IsMeant(Form):
                DecidedRange.Rewrite(builder, Form, target, Origin, _applies);
                break;
            case "points" or "gives":
                Lookup.Rewrite(builder, Form, source, target, Origin, _applies, takesNone: true);
                break;
            case "sum":
                RewriteSum(builder, target);
                break;
            case "weighted":
                Weighting.Rewrite(builder, Form, target, Origin, _applies);
                break;
            case var _ when ofGroup is not null:
                RewriteGroupValue(builder, target, ofGroup);
                break;
            default:
                LinkedRecords.Rewrite(builder, Form, aggregate!, target, Origin);
                break;
        }
    }

    // A misspelt key may be the one that says it.
    private void ReportNothingSaid(SchemeBuilder builder)
    {
        if (!Form.HasUnknownKey)
        {
            builder.Context.Report(ParsingRules.NothingSaid, Entry.Key, Name, "value, match + points/gives, sum, weighted, when, mean of ...");
        }
    }

    private void RewriteCondition(SchemeBuilder builder)
    {
        Applicability.Declare(builder, Target, _applies);
        if (Form.Node("when") is YamlScalar && !Form.Has("when any"))
        {
            if (Form.Formula("when") is { } formula)
            {
                new FormulaRewriting(builder, Origin) { For = _applies }.Add(Target, formula, _applies is null ? FeelType.Boolean : null);
            }

            return;
        }

        var conditions = ConditionSet.Rewrite(builder, Form, Table, Name, Origin);
        if (!conditions.IsEmpty)
        {
            conditions.AddConjunction(Target, _applies);
        }
    }

    private void RewriteFormula(SchemeBuilder builder, ColumnId target)
    {
        var rewriting = new FormulaRewriting(builder, Origin) { For = _applies };
        if (Form.Branches("value") is not { } branches)
        {
            if (Form.Formula("value") is { } formula)
            {
                rewriting.Add(target, formula);
            }

            return;
        }

        if (Form.Scalar("match") is { } match && Lookup.TestedValueOf(builder, match, Table, Origin) is { } tested)
        {
            var keys = ((YamlMapping)Form.Node("value")!).Entries.Select(e => e.Key).ToList();
            Lookup.CheckKeys(builder, tested, Table, keys, Form.Node("value")!);
            // A formula that cannot be read is told at its line.
            if (branches.Count == keys.Count)
            {
                var (found, applies) = MissingMatch.Around(builder, Form, tested, target, Origin, _applies);
                var chosen = BranchChoice.Of(builder, tested, keys, found, Origin, applies);
                new FormulaRewriting(builder, Origin) { For = applies }.AddBranches(found, chosen, branches, tested.Name);
            }
        }
        else if (!Form.Has("match"))
        {
            Form.Report(ParsingRules.MissingKey, "value", "match", Name, "按哪一列（或假设）选公式", "the column or assumption that chooses the formula");
        }
    }

    private void RewriteGroupValue(SchemeBuilder builder, ColumnId target, string key)
    {
        if (PlacesForm.GroupOf(builder, Form, Table) is not { } group || Form.Scalar(key) is not { } name)
        {
            return;
        }

        var column = key == "size" ? null : builder.ColumnOf(Table, name, Origin);
        if (key != "size" && column is null)
        {
            return;
        }

        var isPercentile = key == DecisionShapes.Percentile;
        var at = isPercentile ? ShareOfGroup() : null;
        var method = isPercentile ? PlacesForm.Needed(Form, "method", GroupValueNode.Methods, "分位数怎样取", "how a percentile is read") : null;
        if (isPercentile && (at is null || method is null))
        {
            return;
        }

        if (column is not null)
        {
            if (GroupOfPresent.Of(builder, Form, group, new(Table, column), Origin) is not var (standing, taken))
            {
                return;
            }

            (group, column) = (standing, taken);
        }

        var isNotApplicable = Form.Node("none") is YamlScalar { Text: NotApplicable.Word };
        builder.Add(new GroupValueNode
        {
            Target = target,
            Origin = Origin,
            Kind = key switch
            {
                "total" => GroupValueKind.Total,
                "mean" => GroupValueKind.Mean,
                "highest" => GroupValueKind.Highest,
                "lowest" => GroupValueKind.Lowest,
                "median" => GroupValueKind.Median,
                DecisionShapes.Percentile => GroupValueKind.Percentile,
                _ => GroupValueKind.Size,
            },
            Group = group,
            Value = column is null ? null : new(Table, column),
            At = at,
            Method = method,
            None = isNotApplicable ? null : Form.Operand("none", Table),
            NoneIsNotApplicable = isNotApplicable,
        });
    }

    /// <summary>One number for the whole group: no column of a row.</summary>
    private Operand? ShareOfGroup()
    {
        if (!Form.Has("at"))
        {
            Form.Report(ParsingRules.MissingKey, DecisionShapes.Percentile, "at", Name, "从低往高数到百分之几", "the share of the group that lies at it or below");
            return null;
        }

        if (Form.Operand("at", Table) is not ColumnOperand)
        {
            return Form.Operand("at", Table);
        }

        Form.Report(ParsingRules.WrongShape, "at", "at", "比例或参数名，如 75%", "a share or a parameter, such as 75%");
        return null;
    }

    private void RewriteSum(SchemeBuilder builder, ColumnId target)
    {
        var terms = Form.ScalarsOf("sum").Select(n => builder.ColumnOf(Table, n, Origin)).OfType<string>().Select(c => new ColumnTerm(c, null, c)).ToList();
        if (terms.Count > 0)
        {
            ColumnTerms.Add(builder, Form, "sum", terms, target, Origin, _applies);
        }
    }
}
