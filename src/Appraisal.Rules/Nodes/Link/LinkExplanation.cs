using Appraisal.Rules.Explaining;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Nodes;

/// <summary>A link is told by the row that it leads to.</summary>
internal static class LinkExplanation
{
    public static ToldStep Of(LinkNode node, int row, ExplanationBuilder builder)
    {
        var linked = LinkInterpretation.LinkedRow(node, row, builder.Run);
        var name = linked < 0 || node.PeriodsBack > 0 && !node.IsInList ? "" : node.IsRuling ? node.Column.Table : builder.Run.NameOf(node.Column.Table, linked);
        var ago = PeriodWords.Of(builder.Run.Scheme.Model.Header.Period.Unit).Ago;
        var (chinese, english) = (linked, node.PeriodsBack) switch
        {
            ( < 0, > 0) when node.IsInList => ($"往前第 {node.PeriodsBack} 期没有", $"no row {node.PeriodsBack} before this one"),
            (_, > 0) when node.IsInList => ($"往前第 {node.PeriodsBack} 期（{name}）的{node.Column.Name}", $"{node.Column.Name} of {name}, {node.PeriodsBack} before this one"),
            ( < 0, > 0) => ($"{node.PeriodsBack} {ago}前没有记录", $"no row {node.PeriodsBack} periods back"),
            ( < 0, _) => ("没有对应的行", "no linked row"),
            (_, > 0) => ($"{node.PeriodsBack} {ago}前的{node.Column.Name}", $"{node.Column.Name} {node.PeriodsBack} periods back"),
            _ => ($"{name} 的{node.Column.Name}", $"{node.Column.Name} of {name}"),
        };
        var parameters = node.Missing is { IsParameter: true } missing ? [missing.Text] : Array.Empty<string>();
        return new ToldStep(StepKind.Link, chinese, english, parameters, () =>
        [
            .. linked < 0 ? Array.Empty<ExplanationStep>() : [builder.Step(node.Column, linked)],
            .. builder.Choices(node.Missing),
        ]);
    }
}
