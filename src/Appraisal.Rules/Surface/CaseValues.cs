using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// Cases with a list of values: each row that they belong to needs all of them, or the weight of one that is missing would go to the others
/// unseen. <c>missing: leave out</c> says that it may.
/// </summary>
internal static class CaseValues
{
    public static void Rewrite(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (entry, form) in TableForms.Forms(package, "cases", GeneratedShapes.Case, builder))
        {
            var values = form.ScalarsOf("values").Count;
            var missing = form.Choice("missing", GeneratedShapes.MissingCaseWords);
            if (missing is not null && values == 0)
            {
                form.Report(ParsingRules.MissingKey, "missing", "values", entry.Name, "有哪些值", "the values that there are");
            }
            else if (values > 0 && missing is not { IsParameter: false, Text: GeneratedShapes.LeaveOut } && builder.Tables.GetValueOrDefault(entry.Name) is { Of: { } owner } table)
            {
                AddCheck(builder, table, owner, values, missing is { IsParameter: true } ? form.Scalar("missing") : null);
            }
        }
    }

    private static void AddCheck(SchemeBuilder builder, TableDefinition table, string owner, int values, YamlScalar? assumption)
    {
        if (assumption is not null && !IsOfWords(builder, assumption))
        {
            return;
        }

        var origin = new NodeOrigin(table.Name, table.Clauses, table.Place);
        var count = new ColumnId(owner, $"数据·{table.Name}·个数");
        builder.Add(new AggregateNode { Target = count, Origin = origin, Written = $"count of {table.Name}", Kind = AggregateKind.Count, Source = table.Name, Through = owner });
        FeelNode holds = new BinaryNode(default, BinaryOperator.Equal, new NameNode(default, count.Name), new NumberNode(default, (ExactNumber)values));
        if (assumption is not null)
        {
            var isLeftOut = new BinaryNode(default, BinaryOperator.Equal, new NameNode(default, assumption.Text), new StringNode(default, GeneratedShapes.LeaveOut));
            holds = new BinaryNode(default, BinaryOperator.Or, isLeftOut, holds);
        }

        var check = new ColumnId(owner, $"数据·{table.Name}");
        new FormulaRewriting(builder, origin).AddGenerated(check, $"count({table.Name}) = {values}", holds, table.Place);
        builder.Checks.Add(new DataCheck(check, "", table.Name, table.Place) { Cases = table.Name });
    }

    private static bool IsOfWords(SchemeBuilder builder, YamlScalar assumption)
    {
        var words = builder.Parameters.GetValueOrDefault(assumption.Text)?.Type is EnumerationType list ? list.Literals : [];
        foreach (var word in words.Where(w => !GeneratedShapes.MissingCaseWords.Contains(w)))
        {
            builder.Context.Report(CheckingRules.ChoiceHasOtherWords, assumption, assumption.Text, word, string.Join(", ", GeneratedShapes.MissingCaseWords));
        }

        return words.Count > 0 && words.All(GeneratedShapes.MissingCaseWords.Contains);
    }
}
