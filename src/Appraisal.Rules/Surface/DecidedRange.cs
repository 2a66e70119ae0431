using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// Points of which some are a range: people set the number, in a field, and it must lie inside. Two lookups give the ends, a formula takes
/// the field where they differ, and a check refuses a number outside and one that is missing.
/// </summary>
internal static class DecidedRange
{
    public const string Key = "decided in";

    /// <summary>Whether some of the points are a range.</summary>
    public static bool IsMeant(FormReader form) => form.Has(Key) || form.LiteralMapping("points") is { } pairs && pairs.Any(p => BoundsForm.Parse(p.Value.Text) is not null);

    public static void Rewrite(SchemeBuilder builder, FormReader form, ColumnId target, NodeOrigin origin, string? applies)
    {
        if (form.Scalar(Key) is not { } field)
        {
            form.Report(ParsingRules.MissingKey, "points", Key, form.Name, "定在哪个字段", "the field that holds what people set");
            return;
        }

        if (!builder.RequireColumn(target.Table, field) || form.Scalar("match") is not { } match || Lookup.TestedValueOf(builder, match, target.Table, origin) is not { } tested
            || form.LiteralMapping("points") is not { } pairs)
        {
            return;
        }

        Lookup.CheckKeys(builder, tested, target.Table, [.. pairs.Select(p => p.Key)], form.Node("points")!);
        var (low, high) = (target with { Name = $"{target.Name}·最低" }, target with { Name = $"{target.Name}·最高" });
        Applicability.Declare(builder, low, applies);
        Applicability.Declare(builder, high, applies);
        AddEnd(builder, low, tested, pairs, origin, applies, b => b.Lower);
        AddEnd(builder, high, tested, pairs, origin, applies, b => b.Upper);

        FeelNode Name(string name) => new NameNode(default, name);
        FeelNode Test(BinaryOperator by, FeelNode a, FeelNode b) => new BinaryNode(default, by, a, b);
        var isFixed = Test(BinaryOperator.Equal, Name(low.Name), Name(high.Name));
        var isEmpty = Test(BinaryOperator.Equal, Name(field.Text), new NullNode(default));
        var value = new IfNode(default, isFixed, Name(low.Name), new IfNode(default, isEmpty, Name(low.Name), Name(field.Text)));
        new FormulaRewriting(builder, origin) { For = applies }.AddGenerated(target, $"if {low.Name} = {high.Name} then {low.Name} else {field.Text}", value, field.Place);

        var inside = Test(BinaryOperator.And, Test(BinaryOperator.GreaterOrEqual, Name(field.Text), Name(low.Name)), Test(BinaryOperator.LessOrEqual, Name(field.Text), Name(high.Name)));
        var allowed = new IfNode(default, isEmpty, isFixed, inside);
        var check = new ColumnId(target.Table, $"数据·{target.Name}");
        new FormulaRewriting(builder, origin).AddGenerated(check, $"{low.Name} <= {field.Text} <= {high.Name}", applies is null ? allowed : new IfNode(default, Name(applies), allowed, isEmpty), field.Place);
        builder.Checks.Add(new DataCheck(check, "", form.Name, field.Place) { Decided = new DecidedField(field.Text, low.Name, high.Name, origin.Clauses) });
    }

    /// <summary>One end of the points: of a number the number itself.</summary>
    private static void AddEnd(SchemeBuilder builder, ColumnId target, TestedValue tested, IReadOnlyList<(YamlScalar Key, LiteralValue Value)> pairs, NodeOrigin origin, string? applies, Func<NumberBounds, object?> end)
    {
        var rows = new List<DecisionRow>();
        foreach (var (key, value) in pairs)
        {
            var bounds = BoundsForm.Parse(value.Text);
            var output = bounds is null ? value.Value : bounds is { LowerIncluded: true, UpperIncluded: true } ? end(bounds) : null;
            if (output is not Feel.Values.ExactNumber)
            {
                builder.Context.Diagnostics.Add(new Diagnostic(ParsingRules.BadLiteral, value.Place, value.Text, "数，或两端都在内的范围（如 8..9）", "number, or range with both its ends, such as 8..9") { Clauses = origin.Clauses });
                return;
            }

            rows.Add(new DecisionRow([new DecisionCell([FormReader.LiteralOf(key)], BoundsForm.Parse(key.Text))], new LiteralValue(output, output.ToString()!, value.Place), origin.Clauses, key.Place));
        }

        builder.Add(new DecisionTableNode { Target = target, Origin = origin, Tested = [tested], Rows = rows, For = applies });
    }
}
