using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Checking;

/// <summary>Types in both languages, for messages.</summary>
internal static class TypeNames
{
    /// <summary>The type in English: of a closed list its words, where the type by itself says its name.</summary>
    public static string English(FeelType type) => type switch
    {
        EnumerationType list => $"one of {string.Join(", ", list.Literals)}",
        OptionalType optional => $"optional {English(optional.Item)}",
        ListType list => $"list of {English(list.Item)}",
        _ => type.ToString() ?? "",
    };

    public static string Chinese(FeelType type) => type switch
    {
        NumberType => "数",
        EnumerationType list => $"“{string.Join("、", list.Literals)}”之一",
        OptionalType optional => $"可缺的{Chinese(optional.Item)}",
        ListType list => $"{Chinese(list.Item)}的列表",
        _ when type == FeelType.Text => "文字",
        _ when type == FeelType.Boolean => "是非值",
        _ when type == FeelType.Date => "日期",
        _ => type.ToString() ?? "",
    };
}
