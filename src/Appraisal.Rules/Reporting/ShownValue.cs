using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Reporting;

/// <summary>A value as people read it. Only the text is rounded; the value is not.</summary>
internal static class ShownValue
{
    public static string Of(object? value, DecisionDefinition? decision = null) => value switch
    {
        null => "",
        ExactNumber number when decision is { IsShare: true } => Share(number),
        ExactNumber number when decision?.Print is { } print => ShownNumber.Fixed(number.Round(print.Places, print.Mode), print.Places),
        ExactNumber number => ShownNumber.Of(number),
        bool flag => Of(flag, chinese: true),
        DateOnly date => date.ToString("yyyy-MM-dd"),
        IReadOnlyList<object?> list => string.Join("、", list.Select(v => Of(v))),
        _ => value.ToString() ?? "",
    };

    /// <summary>A value of the data: shares as they are written there.</summary>
    public static string OfInput(object? value, FieldDefinition? field) => value is ExactNumber share && field is { IsShare: true } ? Share(share) : Of(value);

    /// <summary>A boolean in the words of a language.</summary>
    public static string Of(bool value, bool chinese) => (value, chinese) switch
    {
        (true, true) => "是",
        (false, true) => "否",
        (true, false) => "yes",
        _ => "no",
    };

    /// <summary>A value for other programs, which want it exact: a number that no decimal says is a fraction such as <c>1/3</c>.</summary>
    public static string Exact(object? value) => value is ExactNumber number ? number.ToString() : Of(value);

    private static string Share(ExactNumber value) => ShownNumber.Of(value * 100, "%", value);
}
