using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary><c>trim</c>: how many are left out at each end, or which share of what counts, which is counted, multiplied and rounded first.</summary>
internal static class TrimForm
{
    private const string Key = "trim";

    public static Operand? Of(SchemeBuilder builder, FormReader form, string source, string through, string? where, ColumnId target, NodeOrigin origin)
    {
        if (form.Node(Key) is not YamlMapping mapping)
        {
            return form.Operand(Key, target.Table);
        }

        // Rows without a value would be counted, and left out all the same.
        form.OneOf(Key, NotApplicable.Word);
        return FormReader.Open(Key, mapping, DecisionShapes.TrimShare, builder.Context) is { } trim
            && trim.Operand("share", target.Table) is { } share && trim.Choice("round", RoundingWords.All) is { } mode
            ? Number(builder, form, source, through, where, target, origin, share, mode) : null;
    }

    private static ColumnOperand Number(SchemeBuilder builder, FormReader form, string source, string through, string? where, ColumnId target, NodeOrigin origin, Operand share, Choice mode)
    {
        var (counted, part, number) = (target with { Name = $"{target.Name}·计入数" }, target with { Name = $"{target.Name}·两端各占" }, target with { Name = $"{target.Name}·两端各去" });
        var weight = form.Scalar("weight")?.Text;
        builder.Add(new AggregateNode
        {
            Target = counted,
            Origin = origin,
            Written = $"count of {source}",
            Kind = weight is null ? AggregateKind.Count : AggregateKind.Sum,
            Value = weight,
            Source = source,
            Through = through,
            Where = where,
        });
        FeelNode factor = share switch
        {
            ConstantOperand constant => new NumberNode(default, constant.Value),
            ParameterOperand parameter => new NameNode(default, parameter.Name),
            _ => new NameNode(default, ((ColumnOperand)share).Column.Name),
        };
        var text = form.Node(Key) is YamlMapping mapping && mapping["share"] is YamlScalar written ? written.Text : Key;
        new FormulaRewriting(builder, origin).AddGenerated(part, $"{counted.Name} * {text}", new BinaryNode(default, BinaryOperator.Multiply, new NameNode(default, counted.Name), factor), share.Place);
        builder.Add(new LimitNode { Target = number, Origin = origin, Kind = LimitKind.Round, Value = part.Name, Rounding = new RoundingRule(new ConstantOperand(0, share.Place), mode) });
        return new ColumnOperand(number, share.Place);
    }
}
