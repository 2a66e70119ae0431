using System.Globalization;
using System.Text;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Data;

/// <summary>Finds the tables of a data set on disk: a folder of CSV files, or one YAML or JSON file.</summary>
internal sealed class DataLoading(DataOptions options, DiagnosticBag diagnostics)
{
    // A CSV table of ten million records takes some 500 MB; beyond that a database is the better home.
    private const int LargestMegabytes = 1024;

    private Encoding? _encoding;

    public IReadOnlyList<TableSource> Load(string path)
    {
        if (options.Encoding is { } name && (_encoding = DataDecoding.Find(name)) is null)
        {
            Report(DataRules.UnknownEncoding, "", name);
            return [];
        }

        if (Directory.Exists(path))
        {
            return Folder(path);
        }

        if (File.Exists(path))
        {
            return Single(path, Path.GetFileName(path));
        }

        Report(DataRules.PathMissing, "", path);
        return [];
    }

    private IReadOnlyList<TableSource> Folder(string path)
    {
        try
        {
            var files = Directory.EnumerateFiles(path)
                .Where(f => Path.GetExtension(f).Equals(".csv", StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(f).StartsWith('.'))
                .Order(StringComparer.Ordinal)
                .ToList();
            if (files.Count == 0)
            {
                Report(DataRules.NoTables, path);
            }

            return Distinct([.. files.Select(Csv).OfType<TableSource>()]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Report(DataRules.Unreadable, path);
            return [];
        }
    }

    private List<TableSource> Distinct(IReadOnlyList<TableSource> tables)
    {
        var first = tables.DistinctBy(t => t.Name).ToList();
        foreach (var twice in tables.Except(first))
        {
            diagnostics.Add(new Diagnostic(DataRules.DuplicateTable, twice.Place, twice.Name));
        }

        return first;
    }

    private CsvTableSource? Csv(string path)
    {
        var file = Path.GetFileName(path);
        return Bytes(path, file) is { } bytes ? new(CanonicalText.Of(Path.GetFileNameWithoutExtension(file)), file, bytes) : null;
    }

    private IReadOnlyList<TableSource> Single(string path, string file)
    {
        var extension = Path.GetExtension(file).ToUpperInvariant();
        if (extension is not (".YAML" or ".YML" or ".JSON"))
        {
            Report(DataRules.UnknownFormat, "", file);
            return [];
        }

        if (Bytes(path, file) is not { } bytes)
        {
            return [];
        }

        var source = new SourceText(file, Encoding.UTF8.GetString(bytes.Span));
        var root = extension == ".JSON" ? JsonTreeReader.Read(source, diagnostics) : YamlReader.Read(source, diagnostics, YamlLimits.Data);
        return root is null ? [] : Distinct(TreeTables.OfFile(root, diagnostics));
    }

    private ReadOnlyMemory<byte>? Bytes(string path, string file)
    {
        try
        {
            if (new FileInfo(path).Length > LargestMegabytes * 1024L * 1024L)
            {
                Report(DataRules.FileTooLarge, file, LargestMegabytes.ToString(CultureInfo.InvariantCulture));
                return null;
            }

            return DataDecoding.ToUtf8(file, File.ReadAllBytes(path), _encoding, diagnostics);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Report(DataRules.Unreadable, file);
            return null;
        }
    }

    private void Report(DiagnosticRule rule, string file, params string[] arguments) =>
        diagnostics.Add(new Diagnostic(rule, new TextPlace(file, 0, 0, 0), arguments));
}
