using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Parsing;

/// <summary>A key of a form.</summary>
/// <param name="Name">The key as written.</param>
/// <param name="Kind">What may stand behind it.</param>
/// <param name="Chinese">What it says, in Chinese.</param>
/// <param name="English">What it says, in English.</param>
/// <param name="Required">Whether the form is nothing without it.</param>
/// <param name="Form">The form behind the key, for the kinds that hold forms.</param>
/// <param name="Words">The words that a choice allows.</param>
public sealed record KeyShape(
    string Name,
    ValueKind Kind,
    string Chinese,
    string English,
    bool Required = false,
    Func<FormShape>? Form = null,
    IReadOnlyList<string>? Words = null)
{
    /// <summary>The key beside which this one is not needed, though it is required elsewhere; null where there is none.</summary>
    public string? NotNeededBeside { get; init; }

    /// <summary>The least whole number that may stand.</summary>
    public int Least { get; init; }

    /// <summary>The greatest whole number that may stand.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Forms that stand in place of <see cref="Form"/> where one of their keys is there; the first that is decides.</summary>
    public IReadOnlyList<FormVariant> Variants { get; init; } = [];

    /// <summary>The form that stands in place of a list, where a key takes a list of forms or one form.</summary>
    public Func<FormShape>? InPlaceOfList { get; init; }

    /// <summary>The form of what is written behind the key. A deciding key that is misspelt decides too, so that it is told, and not all that hangs on it.</summary>
    internal FormShape FormOf(YamlNode written)
    {
        if (written is not YamlMapping mapping)
        {
            return Form!();
        }

        var known = Variants.Select(v => v.Form()).Append(Form!()).SelectMany(f => f.Keys).Select(k => k.Name).ToHashSet(StringComparer.Ordinal);
        var unknown = mapping.Entries.Select(e => e.Name).Where(name => !known.Contains(name)).ToList();
        return (Variants.FirstOrDefault(v => mapping.TryGet(v.Key, out _) || unknown.Exists(name => NearNames.Of(name, [v.Key]).Count > 0))?.Form ?? Form!)();
    }
}

/// <summary>A form that is known by one of its keys.</summary>
/// <param name="Key">The key.</param>
/// <param name="Form">The form.</param>
public sealed record FormVariant(string Key, Func<FormShape> Form);
