using System.Security.Cryptography;
using System.Text;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Loading;

/// <summary>The files of a package as they were read: the scheme and the ledger of its clauses.</summary>
/// <param name="Folder">The name of the folder; empty when the package came from no folder.</param>
/// <param name="Scheme">The tree of <c>scheme.yaml</c>.</param>
/// <param name="Ledger">The tree of <c>clauses.yaml</c>; null when there is none.</param>
/// <param name="Hash">SHA-256 over the scheme files, line ends and byte order marks aside, in lower-case hex.</param>
public sealed record SchemePackage(string Folder, YamlNode Scheme, YamlNode? Ledger, string Hash)
{
    /// <summary>The file that holds the scheme.</summary>
    public const string SchemeFile = "scheme.yaml";

    /// <summary>The file that holds the ledger.</summary>
    public const string LedgerFile = "clauses.yaml";

    /// <summary>The version of a package that names none.</summary>
    internal const string NoVersion = "0.0.0";

    /// <summary>The packages that it extends, the nearest first; their entries stand in <see cref="Scheme"/>, and the hash covers them.</summary>
    public IReadOnlyList<SchemePackage> Bases { get; init; } = [];

    /// <summary>The entries of the bases that it does without.</summary>
    internal IReadOnlyList<DroppedEntry> Dropped { get; init; } = [];

    /// <summary>The names of the packages in a folder, in their order.</summary>
    internal static IReadOnlyList<string> NamesIn(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Where(f => File.Exists(Path.Combine(f, SchemeFile))).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)]
        : [];

    /// <param name="folder">The package's folder.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    /// <param name="from">What stands before the names of its files in places; empty for the package that is asked for.</param>
    internal static SchemePackage? Read(string folder, DiagnosticBag diagnostics, string from = "")
    {
        var path = Path.Combine(folder, SchemeFile);
        if (!File.Exists(path))
        {
            diagnostics.Add(new Diagnostic(PackageRules.NoPackage, new TextPlace(folder.Replace('\\', '/'), 0, 0, 0), folder));
            return null;
        }

        var scheme = ReadFile(path, from, diagnostics);
        var ledgerPath = Path.Combine(folder, LedgerFile);
        var ledger = File.Exists(ledgerPath) ? ReadFile(ledgerPath, from, diagnostics) : null;
        return scheme is null ? null : new SchemePackage(Path.GetFileName(Path.GetFullPath(folder)), scheme, ledger, HashOf(scheme, ledger));
    }

    /// <summary>Shows the line of the scheme with each diagnostic that stands there and shows none yet.</summary>
    internal IReadOnlyList<Diagnostic> WithExcerpts(IReadOnlyList<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Select(d => d.Excerpt is null && d.Place is TextPlace { Line: > 0 } place && SourceOf(place) is { } source
            ? d with { Excerpt = source.ExcerptOf(place) }
            : d),
    ];

    /// <summary>The file of a place, the package's own or a base's; null when it is another.</summary>
    internal SourceText? SourceOf(TextPlace place) => Bases.Select(b => b.Scheme).Prepend(Scheme).Select(s => s.Source).FirstOrDefault(s => s.File == place.File);

    private static YamlNode? ReadFile(string path, string from, DiagnosticBag diagnostics) =>
        SourceDecoding.Decode(from + Path.GetFileName(path), File.ReadAllBytes(path), diagnostics) is { } source ? YamlReader.Read(source, diagnostics) : null;

    private static string HashOf(params YamlNode?[] files)
    {
        var text = string.Join('\u001e', files.OfType<YamlNode>().Select(f => f.Source.File + "\n" + f.Source.Text.ReplaceLineEndings("\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
