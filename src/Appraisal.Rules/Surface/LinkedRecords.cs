using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary><c>mean of: T</c> and its kin: a value and a condition on each record, and an aggregate over them.</summary>
internal static class LinkedRecords
{
    public static void Rewrite(SchemeBuilder builder, FormReader form, string key, ColumnId target, NodeOrigin origin)
    {
        if (form.Scalar(key) is not { } name || SourceOf(builder, form, name, target.Table) is not var (source, through))
        {
            return;
        }

        // With weights it would matter which of equal values counts.
        if (form.Has("best"))
        {
            form.OneOf("best", "trim");
            form.OneOf("best", "weight");
        }

        var where = ConditionSet.Rewrite(builder, form, source.Name, $"{target.Name}·计入", origin, "where", null).ColumnNamed($"{target.Name}·计入");
        var value = ValueColumn(builder, form, key, source.Name, target, origin, where);
        var applies = Applicability.Of(builder, form, target, origin);
        if (form.Has("full") && !form.Has(NotApplicable.Word))
        {
            form.Report(ParsingRules.IdleKey, "full", "full", key, form.Name, "删去它，或用 not applicable 写明没有值的行怎样", "remove it, or say with 'not applicable' what a row without a value does");
        }

        var isNotApplicable = form.Node("none") is YamlScalar { Text: NotApplicable.Word };
        Applicability.Declare(builder, target, isNotApplicable ? null : applies);

        builder.Add(NotApplicable.Rewrite(builder, form, source, new AggregateNode
        {
            Target = target,
            Origin = origin,
            Written = $"{key} {name.Text}",
            Kind = KindOf(key),
            Source = source.Name,
            Through = through,
            Value = value,
            NoneIsNotApplicable = isNotApplicable,
            For = applies,
            Weight = form.Scalar("weight") is { } weight ? builder.ColumnOf(source.Name, weight, origin) : null,
            Where = where,
            Best = form.Operand("best", target.Table),
            Trim = TrimForm.Of(builder, form, source.Name, through, where, target, origin),
            Fewest = form.Operand("fewest", target.Table),
            Most = form.Operand("most", target.Table),
            None = isNotApplicable ? null : form.Operand("none", target.Table),
        }));
    }

    /// <summary>A table whose rows belong to the target's table, or are led there by the link under <c>through</c>.</summary>
    private static (TableDefinition Table, string Through)? SourceOf(SchemeBuilder builder, FormReader form, YamlScalar name, string table)
    {
        if (builder.TableIn(table, name) is not { } source)
        {
            return null;
        }

        if (form.Scalar("through") is { } through)
        {
            return builder.LeadsTo(source.Name, through, table) ? (source, through.Text) : null;
        }

        if (builder.Owners.LinkTo(source.Name, table) is { } owner)
        {
            return (source, owner);
        }

        var ways = WaysToRows.Of(builder, source.Name, table);
        builder.Context.Report(CheckingRules.NotAChild, name, builder.Owners.Below(table), source.Name, table, ways.Chinese("through"), ways.English("through"));
        return null;
    }

    private static AggregateKind KindOf(string key) => key switch
    {
        "mean of" => AggregateKind.Mean,
        "median of" => AggregateKind.Median,
        "sum of" => AggregateKind.Sum,
        "count of" => AggregateKind.Count,
        "highest of" => AggregateKind.Highest,
        "lowest of" => AggregateKind.Lowest,
        "any of" => AggregateKind.Any,
        _ => AggregateKind.All,
    };

    private static string? ValueColumn(SchemeBuilder builder, FormReader form, string key, string source, ColumnId target, NodeOrigin origin, string? where)
    {
        var column = new ColumnId(source, $"{target.Name}·分值");
        if (form.Formula("value") is { } formula)
        {
            var rewriting = new FormulaRewriting(builder, origin) { For = where is not null && MayMiss.IsIn(builder, formula, source) ? where : null };
            return Identifiers.IsName(formula.Text) && builder.HasColumn(source, formula.Text)
                ? formula.Text
                : rewriting.Add(column, formula) ? column.Name : null;
        }

        if (form.OneOf("points", "gives") is { } lookup)
        {
            Lookup.Rewrite(builder, form, lookup, column, origin, Lookup.IsOptional(builder, form, source) ? where : null);
            return builder.HasColumn(source, column.Name) ? column.Name : null;
        }

        // A value that cannot be read is told already.
        if (key != "count of" && !form.Has("value"))
        {
            form.Report(ParsingRules.NothingSaid, key, form.Name, "value, match + points");
        }

        return null;
    }
}
