using System.Reflection;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Cli.Commands;

/// <summary>
/// The files of a new package, kept as resources. A line that ends in <c>#zh</c> or <c>#en</c> is there in that language only.
/// </summary>
internal static class PackageTemplate
{
    private const string Folder = "Templates/";
    private const string ChineseMark = " #zh";
    private const string EnglishMark = " #en";

    private static readonly Assembly Tool = typeof(PackageTemplate).Assembly;

    /// <summary>The files with their paths inside the package, schemas for editors among them.</summary>
    /// <param name="id">The id of the scheme, the same as its folder's name.</param>
    /// <param name="title">The title, one line.</param>
    /// <param name="language">The language of remarks.</param>
    public static IReadOnlyList<(string Path, string Text)> Files(string id, string title, MessageLanguage language) =>
    [
        .. Tool.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (n[Folder.Length..], Filled(n, id, title, language))),
        .. EditorSchema.All.Select(s => ($"editor/{s.FileName}", s.Text())),
    ];

    private static string Filled(string resource, string id, string title, MessageLanguage language)
    {
        using var reader = new StreamReader(Tool.GetManifestResourceStream(resource)!);
        var (kept, left) = language == MessageLanguage.Chinese ? (ChineseMark, EnglishMark) : (EnglishMark, ChineseMark);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n')
            .Where(l => !l.EndsWith(left, StringComparison.Ordinal))
            .Select(l => l.EndsWith(kept, StringComparison.Ordinal) ? l[..^kept.Length] : l);
        var written = resource.EndsWith(".yaml", StringComparison.Ordinal) ? Quoted(title) : title;
        return string.Join('\n', lines).Replace("$id$", id, StringComparison.Ordinal).Replace("$title$", written, StringComparison.Ordinal);
    }

    // Quotes keep any title whole, in braces too; a plain one reads better.
    private static string Quoted(string title) =>
        title.All(c => char.IsLetterOrDigit(c) || c is '（' or '）' or '《' or '》') && !char.IsAsciiDigit(title[0])
            ? title
            : $"'{title.Replace("'", "''", StringComparison.Ordinal)}'";
}
