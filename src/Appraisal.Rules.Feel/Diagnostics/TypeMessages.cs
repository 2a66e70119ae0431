namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>The messages of the checker.</summary>
internal static class TypeMessages
{
    public const string UnknownName = "FEEL2001";

    public static readonly IReadOnlyList<FeelMessage> All =
    [
        new(UnknownName, "没有名为“{0}”的数据或函数。", "There is no data and no function named '{0}'."),
    ];
}
