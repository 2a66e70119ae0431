namespace Appraisal.Rules.Loading;

/// <summary>How much of a YAML file is read: a package may come from strangers, and reading must end in bounded time and memory.</summary>
/// <param name="Characters">The longest text.</param>
/// <param name="Depth">The deepest nesting of lists and mappings.</param>
internal sealed record YamlLimits(int Characters, int Depth)
{
    /// <summary>For a file of a scheme: the largest known document takes some 60,000 characters.</summary>
    public static readonly YamlLimits Scheme = new(1 << 20, 32);

    /// <summary>For a data set in one file, which is no place for more than some hundred thousand rows.</summary>
    public static readonly YamlLimits Data = new(1 << 26, 32);
}
