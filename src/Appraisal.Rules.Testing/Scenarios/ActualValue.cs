using System.Globalization;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>A computed value in the words of a scenario file: what a scenario would have to expect.</summary>
internal static class ActualValue
{
    private const string ListSeparator = "、";

    public static string Of(object? value) => value switch
    {
        null => "",
        true => "是",
        false => "否",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IReadOnlyList<object?> list => string.Join(ListSeparator, list.Select(Of)),
        _ => (value.ToString() ?? "").Normalize(),
    };

    /// <summary>The value, or what stands for it where it has no plain form, such as a parameter that is a mapping.</summary>
    public static string Of(object? value, string shown) => Of(value) is { Length: > 0 } text ? text : shown;
}
