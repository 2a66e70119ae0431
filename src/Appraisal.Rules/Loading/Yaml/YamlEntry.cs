namespace Appraisal.Rules.Loading;

/// <summary>A key of a mapping and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; a plain scalar with an empty text where nothing is written.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value)
{
    /// <summary>The text of the key.</summary>
    public string Name => Key.Text;
}
