using System.Globalization;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>A rounding with finer places, and one in the other direction.</summary>
internal static class Roundings
{
    private const string Places = "places";
    private const string Mode = "mode";
    private const string Up = "up";
    private const string Down = "down";

    // Finer than any document rounds, so that what was rounded away shows.
    private const int FinerPlaces = 6;

    private static readonly IReadOnlyDictionary<string, string> Others = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Down] = Up, ["floor"] = Up, ["half-down"] = Up, ["half-even"] = Down, ["half-up"] = Down, [Up] = Down, ["ceiling"] = Down,
    };

    public static YamlNode? Finer(YamlNode rounding) => rounding switch
    {
        YamlScalar scalar when Words(scalar) is [var digits, var mode] && Finer(digits) is { } places => scalar.WithText($"{places} {mode}"),
        YamlMapping mapping when mapping[Places] is YamlScalar digits && Finer(digits.Text) is { } places => mapping.Replace(digits, digits.WithText(places)),
        _ => null,
    };

    public static YamlNode? Turned(YamlNode rounding) => rounding switch
    {
        YamlScalar scalar when Words(scalar) is [var digits, var mode] && Others.TryGetValue(mode, out var other) => scalar.WithText($"{digits} {other}"),
        YamlMapping mapping when mapping[Mode] is YamlScalar mode && Others.TryGetValue(mode.Text.Trim(), out var other) => mapping.Replace(mode, mode.WithText(other)),
        _ => null,
    };

    private static string[] Words(YamlScalar rounding) => rounding.Text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Finer(string places) =>
        int.TryParse(places, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? (digits + FinerPlaces).ToString(CultureInfo.InvariantCulture) : null;
}
