using System.Globalization;
using Appraisal.Rules.Feel.Values;

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

    /// <summary>How to expect a number that no decimal says: as a fraction, or as it is shown where its decision rounds it for print. Empty for all other values.</summary>
    public static (string Chinese, string English) ToDo(object? value, string shown)
    {
        if (value is not ExactNumber { IsTerminating: false } number)
        {
            return ("", "");
        }

        var isPrinted = CellText.TryNumber(shown, out _);
        return (
            $"这个数除不尽，期望写成 {number}{(isPrinted ? $"，或所显示的 {shown}" : "")}",
            $"no decimal says this number: expect {number}{(isPrinted ? $", or {shown} as it is shown" : "")}");
    }

    /// <summary>The value, or what stands for it where it has no plain form, such as a parameter that is a mapping or a number that no decimal says.</summary>
    public static string Of(object? value, string shown) => value is not ExactNumber { IsTerminating: false } && Of(value) is { Length: > 0 } text ? text : shown;
}
