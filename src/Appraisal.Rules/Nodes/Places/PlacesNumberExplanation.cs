using Appraisal.Rules.Reporting;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Where a number of places comes from, in words: the share of whom, and what is taken already.</summary>
internal static class PlacesNumberExplanation
{
    /// <summary>The source of the number; empty where it is the number that the scheme gives.</summary>
    public static (string Chinese, string English) Source(PlacesNode node, int row, Interpreter run)
    {
        var whole = PlacesInterpretation.Whole(node, row, run);
        var taken = PlacesInterpretation.Taken(node, row, run).Count;
        var share = node.IsShare ? Share(node, row, run) : ($"{whole} 个", $"{whole}");
        return node.Taken is null ? node.IsShare ? share : ("", "")
            : ($"{share.Item1}{(node.IsShare ? $"得 {whole} 个" : "")}，减去已占的 {taken} 个", $"{share.Item2}{(node.IsShare ? $" = {whole}" : "")}, less {taken} taken already");
    }

    private static (string Chinese, string English) Share(PlacesNode node, int row, Interpreter run)
    {
        var counted = PlacesInterpretation.Counted(node, row, run);
        var of = run.Parameters.Word(node.Of) switch
        {
            "everybody" => ("", ""),
            "candidates" => ("里前面步骤没有取走的", " whom no earlier step took"),
            _ => ("里符合条件的", " who are eligible"),
        };
        var (share, round) = (ShownValue.Of(run.Number(node.Number, row) * 100), run.Parameters.Word(node.Round!));
        return ($"{node.Group}{of.Item1} {counted} 家的 {share}%（{round}）", $"{share}% of {counted} of {node.Group}{of.Item2} ({round})");
    }
}
