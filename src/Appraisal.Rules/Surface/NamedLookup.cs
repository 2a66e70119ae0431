using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>A lookup some of whose values are parameters by name: what they hold is known only in a setting, so it is a formula of cases.</summary>
internal static class NamedLookup
{
    /// <summary>Whether a value of a lookup names a parameter of one value.</summary>
    public static bool IsNamed(SchemeBuilder builder, LiteralValue value) =>
        value.Value is string && builder.Parameters.GetValueOrDefault(value.Text) is { Type: not null };

    public static void Rewrite(SchemeBuilder builder, IReadOnlyList<(YamlScalar Key, LiteralValue Value)> pairs, TestedValue tested, ColumnId target, NodeOrigin origin, string? applies)
    {
        var isText = Lookup.DeclaredType(builder, tested, target.Table) is { } type && (type is EnumerationType || type == FeelType.Text);
        var (last, root) = (pairs[^1], ValueOf(builder, pairs[^1].Value));
        foreach (var (key, value) in pairs.Reverse().Skip(1))
        {
            root = new IfNode(default, Test(tested.Name, key, isText), ValueOf(builder, value), root);
        }

        var text = string.Join(", ", pairs.Select(p => $"{p.Key.Text}: {p.Value.Text}"));
        new FormulaRewriting(builder, origin) { For = applies }.AddGenerated(target, $"{tested.Name} → {{{text}}}", root, last.Key.Place);
    }

    private static FeelNode Test(string tested, YamlScalar key, bool isText)
    {
        if (isText || BoundsForm.Parse(key.Text) is not { } range)
        {
            return new BinaryNode(default, BinaryOperator.Equal, new NameNode(default, tested), isText ? new StringNode(default, key.Text) : Literal(FormReader.LiteralOf(key)));
        }

        BinaryNode Side(ExactNumber bound, BinaryOperator by) => new(default, by, new NameNode(default, tested), new NumberNode(default, bound));
        var lower = range.Lower is { } low ? Side(low, range.LowerIncluded ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater) : null;
        var upper = range.Upper is { } high ? Side(high, range.UpperIncluded ? BinaryOperator.LessOrEqual : BinaryOperator.Less) : null;
        var sides = new[] { lower, upper }.OfType<FeelNode>().ToList();
        return sides.Count == 0 ? new BooleanNode(default, true) : sides.Aggregate((a, b) => new BinaryNode(default, BinaryOperator.And, a, b));
    }

    private static FeelNode ValueOf(SchemeBuilder builder, LiteralValue value) => IsNamed(builder, value) ? new NameNode(default, value.Text) : Literal(value);

    private static FeelNode Literal(LiteralValue literal) => literal.Value switch
    {
        ExactNumber number => new NumberNode(default, number),
        bool truth => new BooleanNode(default, truth),
        _ => new StringNode(default, literal.Text),
    };
}
