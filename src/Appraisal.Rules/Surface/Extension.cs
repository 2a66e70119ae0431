using System.Security.Cryptography;
using System.Text;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>Finds the scheme that a package extends, beside its folder, and puts the two together: what comes after sees one scheme.</summary>
internal sealed class Extension
{
    private readonly string _folder;
    private readonly IReadOnlyList<string> _path;
    private readonly ParsingContext _context;

    private Extension(string folder, IReadOnlyList<string> path, ParsingContext context) => (_folder, _path, _context) = (folder, path, context);

    /// <summary>The package with its base in it; null when the base cannot be used, which is reported.</summary>
    public static SchemePackage? Resolve(SchemePackage package, string folder, DiagnosticBag diagnostics) =>
        new Extension(folder, [package.Folder], new ParsingContext(diagnostics)).Resolve(package);

    private SchemePackage? Resolve(SchemePackage package)
    {
        if (package.Scheme is not YamlMapping root || root["extends"] is not { } node)
        {
            return package;
        }

        if (FormReader.Open("extends", node, ExtensionShapes.Extension, _context) is not { } form || form.Scalar("scheme") is not { } id || form.Scalar("version") is not { } version)
        {
            return null;
        }

        if (Base(id) is not { Scheme: YamlMapping written } found)
        {
            return null;
        }

        var actual = (written["version"] as YamlScalar)?.Text ?? SchemePackage.NoVersion;
        if (actual != version.Text)
        {
            _context.Report(ExtensionRules.WrongVersion, version, id.Text, version.Text, actual);
            return null;
        }

        var merging = new ExtensionMerging(id.Text, form, _context);
        return package with
        {
            Scheme = merging.Merge(root, written),
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{package.Hash}\n{found.Hash}"))),
            Bases = [found, .. found.Bases],
            Dropped = [.. merging.Dropped, .. found.Dropped],
        };
    }

    private SchemePackage? Base(YamlScalar id)
    {
        if (_path.Contains(id.Text))
        {
            _context.Report(ExtensionRules.Circle, id, string.Join(" → ", [.. _path, id.Text]));
            return null;
        }

        // An id is the name of a folder beside this one, and never a way out of there.
        var beside = Path.GetDirectoryName(Path.GetFullPath(_folder.TrimEnd('/', '\\'))) ?? "";
        var names = SchemePackage.NamesIn(beside).Where(n => n != _path[^1]).ToList();
        if (!names.Contains(id.Text))
        {
            _context.Report(ExtensionRules.UnknownBase, id, names, id.Text, string.Join(", ", names));
            return null;
        }

        var folder = Path.Combine(beside, id.Text);
        return SchemePackage.Read(folder, _context.Diagnostics, $"../{id.Text}/") is { } found
            ? new Extension(folder, [.. _path, id.Text], _context).Resolve(found)
            : null;
    }
}
