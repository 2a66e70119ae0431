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

    internal static SchemePackage? Read(string folder, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(folder, SchemeFile);
        if (!File.Exists(path))
        {
            diagnostics.Add(new Diagnostic(PackageRules.NoPackage, new TextPlace(folder.Replace('\\', '/'), 0, 0, 0), folder));
            return null;
        }

        var scheme = ReadFile(path, diagnostics);
        var ledgerPath = Path.Combine(folder, LedgerFile);
        var ledger = File.Exists(ledgerPath) ? ReadFile(ledgerPath, diagnostics) : null;
        return scheme is null ? null : new SchemePackage(Path.GetFileName(Path.GetFullPath(folder)), scheme, ledger, HashOf(scheme, ledger));
    }

    /// <summary>Shows the line of the scheme with each diagnostic that stands there and shows none yet.</summary>
    internal IReadOnlyList<Diagnostic> WithExcerpts(IReadOnlyList<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Select(d => d.Excerpt is null && d.Place is TextPlace { Line: > 0 } place && place.File == Scheme.Source.File
            ? d with { Excerpt = Scheme.Source.ExcerptOf(place) }
            : d),
    ];

    private static YamlNode? ReadFile(string path, DiagnosticBag diagnostics) =>
        SourceDecoding.Decode(Path.GetFileName(path), File.ReadAllBytes(path), diagnostics) is { } source ? YamlReader.Read(source, diagnostics) : null;

    private static string HashOf(params YamlNode?[] files)
    {
        var text = string.Join('\u001e', files.OfType<YamlNode>().Select(f => f.Source.File + "\n" + f.Source.Text.ReplaceLineEndings("\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
