using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>Says in a few words what belongs into a column.</summary>
internal static class ColumnDescription
{
    public static string Of(BindingField field, MessageLanguage language)
    {
        var chinese = language == MessageLanguage.Chinese;
        var parts = new List<string> { field.PartOfYear is { } unit ? PeriodWords.Of(unit).Described(language) : TypeOf(field.Field, chinese) };
        if (field.Field.ItemType is NumberType)
        {
            AddNumber(parts, field.Field, chinese);
        }

        if (field.Required is { } required)
        {
            parts.Add(chinese ? $"填“{required}”" : $"always '{required}'");
        }

        if (field.Field.LinksTo is { } target)
        {
            parts.Add(chinese ? $"表“{target}”里有的" : $"one of the table '{target}'");
        }

        if (field.Field.IsOptional)
        {
            parts.Add(chinese ? "可空" : "may be empty");
        }

        return string.Join(chinese ? "，" : ", ", parts);
    }

    private static string TypeOf(FieldDefinition field, bool chinese) => field.ItemType switch
    {
        NumberType when field.IsShare => chinese ? "比例，如 30%" : "share, such as 30%",
        NumberType => chinese ? "数" : "number",
        EnumerationType { Ordered: true } scale => string.Join(chinese ? "、" : ", ", scale.Literals.Reverse()) + (chinese ? "（由高到低）" : " (best first)"),
        EnumerationType list => string.Join(chinese ? "、" : ", ", list.Literals),
        ListType => chinese ? "几个值，用“、”隔开" : "several values, separated by 、",
        var type when type == FeelType.Boolean => chinese ? "是或否" : "是 or 否",
        var type when type == FeelType.Date => chinese ? "日期，如 2018-01-10" : "date, such as 2018-01-10",
        _ => chinese ? "文字" : "text",
    };

    private static void AddNumber(List<string> parts, FieldDefinition field, bool chinese)
    {
        var bounds = NumberBounding.BoundsOf(field);
        if (bounds is not { Lower: null, Upper: null })
        {
            parts.Add(bounds.ToString());
        }

        if (NumberBounding.PlacesOf(field) is { } places)
        {
            parts.Add((places, chinese) switch
            {
                (0, true) => "整数",
                (0, false) => "whole",
                (_, true) => $"至多 {places} 位小数",
                _ => $"at most {places} decimal places",
            });
        }
    }
}
