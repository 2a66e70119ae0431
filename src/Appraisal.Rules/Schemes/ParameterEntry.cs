namespace Appraisal.Rules.Schemes;

/// <summary>One value of a parameter that is a mapping, as formulas read it: <c>权重.内部</c>.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Key">The literal.</param>
internal sealed record ParameterEntry(string Parameter, string Key)
{
    private const char Between = '.';

    /// <summary>The name that stands for the entry in a formula that is rewritten.</summary>
    public string Name => $"{Parameter}{Between}{Key}";

    /// <summary>The entry that a name stands for; null when it stands for none.</summary>
    public static ParameterEntry? Of(string name) =>
        name.IndexOf(Between, StringComparison.Ordinal) is > 0 and var dot ? new ParameterEntry(name[..dot], name[(dot + 1)..]) : null;
}
