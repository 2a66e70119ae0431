using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>Names and chains of entries, such as <c>违规.当事人</c>, as keys.</summary>
internal static class NodePaths
{
    public const char Separator = '\u001F';

    /// <summary>The key of a name or of a path that begins with one; null for anything else.</summary>
    public static string? PathOf(FeelNode node) => node switch
    {
        NameNode name => name.Name,
        PathNode path => PathOf(path.Source) is { } source ? source + Separator + path.Name : null,
        _ => null,
    };

    /// <summary>The path as it is written.</summary>
    public static string Written(FeelNode node) => PathOf(node)?.Replace(Separator, '.') ?? "…";
}
