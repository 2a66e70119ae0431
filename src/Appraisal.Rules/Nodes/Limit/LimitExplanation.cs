using Appraisal.Rules.Explaining;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Nodes;

/// <summary>A limit is told with what it did.</summary>
internal static class LimitExplanation
{
    public static ToldStep Of(LimitNode node, int row, ExplanationBuilder builder)
    {
        var limit = node.Limit is { } operand && builder.Run.Number(operand, row) is { } most ? ShownNumber.Of(most) : null;
        var (chinese, english) = node.Kind switch
        {
            LimitKind.Round => ($"取 {builder.Run.Number(node.Rounding!.Places, row)} 位小数（{builder.Run.Parameters.Word(node.Rounding.Mode)}）", $"rounded to {builder.Run.Number(node.Rounding.Places, row)} places ({builder.Run.Parameters.Word(node.Rounding.Mode)})"),
            _ when limit is null => ("不设限", "no limit"),
            LimitKind.Cap => ($"不超过 {limit}", $"at most {ShownNumber.InEnglish(limit)}"),
            _ => ($"不低于 {limit}", $"at least {ShownNumber.InEnglish(limit)}"),
        };
        var operands = new[] { node.Limit, node.Rounding?.Places };
        var choices = new[] { node.Rounding?.Mode };
        return new ToldStep(
            StepKind.Limit,
            chinese,
            english,
            [.. operands.OfType<ParameterOperand>().Select(p => p.Name), .. choices.OfType<Choice>().Where(c => c.IsParameter).Select(c => c.Text)],
            () => [builder.Step(new(node.Target.Table, node.Value), row), .. builder.Operands(row, operands), .. builder.Choices(choices)]);
    }
}
