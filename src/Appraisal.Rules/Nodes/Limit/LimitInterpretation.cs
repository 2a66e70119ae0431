using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Limits or rounds a number.</summary>
internal static class LimitInterpretation
{
    public static object? Of(LimitNode node, int row, Interpreter run)
    {
        if (run.Value(new(node.Target.Table, node.Value), row) is not ExactNumber value)
        {
            return null;
        }

        if (node.Rounding is { } rounding)
        {
            var places = run.Number(rounding.Places, row) ?? ExactNumber.Zero;
            return value.Round((int)places.Numerator, RoundingWords.ModeOf(run.Parameters.Word(rounding.Mode)));
        }

        if (run.Number(node.Limit!, row) is not { } limit)
        {
            return value;
        }

        return node.Kind == LimitKind.Cap ? ExactNumber.Min(value, limit) : ExactNumber.Max(value, limit);
    }
}
