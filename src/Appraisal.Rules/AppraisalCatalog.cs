using System.Collections.Frozen;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules;

/// <summary>
/// The schemes of some folders. <see cref="Refresh"/> reads them anew and puts all in place at once; a package that is broken is
/// reported, and its last good state stays. Any number of threads may read while one refreshes.
/// </summary>
/// <example><code>var scheme = catalog["hengyang-hitech-2017"];</code></example>
public sealed class AppraisalCatalog
{
    private readonly IReadOnlyList<string> _roots;
    private readonly Lock _refreshing = new();
    private volatile State _state = new(FrozenDictionary<string, AppraisalScheme>.Empty, []);

    /// <summary>A catalog of folders, read at once.</summary>
    /// <param name="roots">Folders that hold packages, or packages themselves.</param>
    public AppraisalCatalog(params IReadOnlyList<string> roots)
    {
        _roots = [.. roots];
        Refresh();
    }

    /// <summary>The schemes by id, in order.</summary>
    public IReadOnlyList<AppraisalScheme> Schemes => [.. _state.Schemes.Values.OrderBy(s => s.Id, StringComparer.Ordinal)];

    /// <summary>What the last reading found, by package folder.</summary>
    public IReadOnlyList<PackageReport> Reports => _state.Reports;

    /// <summary>A scheme by id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such scheme, or it never was in order.</exception>
    public AppraisalScheme this[string id] => TryGet(id) ?? throw new KeyNotFoundException($"The catalog has no scheme '{id}'.");

    /// <summary>A scheme by id; null when there is none.</summary>
    public AppraisalScheme? TryGet(string id) => _state.Schemes.GetValueOrDefault(id);

    /// <summary>Reads all packages anew.</summary>
    /// <returns>What was found, by package folder.</returns>
    public IReadOnlyList<PackageReport> Refresh()
    {
        lock (_refreshing)
        {
            var schemes = new Dictionary<string, AppraisalScheme>(StringComparer.Ordinal);
            var reports = new List<PackageReport>();
            foreach (var folder in Packages())
            {
                var loading = AppraisalScheme.Load(folder);
                var previous = _state.Reports.FirstOrDefault(r => r.Folder == folder)?.Scheme;
                var scheme = loading.Scheme ?? previous;
                reports.Add(new PackageReport(folder, scheme, loading.Scheme is null && previous is not null, loading.Diagnostics));
                if (scheme is not null)
                {
                    schemes[scheme.Id] = scheme;
                }
            }

            _state = new State(schemes.ToFrozenDictionary(StringComparer.Ordinal), reports);
            return reports;
        }
    }

    private IEnumerable<string> Packages() => _roots
        .SelectMany(root => IsPackage(root) ? [root] : Directory.Exists(root) ? Directory.EnumerateDirectories(root).Where(IsPackage) : [])
        .Select(Path.GetFullPath)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    private static bool IsPackage(string folder) => File.Exists(Path.Combine(folder, Loading.SchemePackage.SchemeFile));

    private sealed record State(FrozenDictionary<string, AppraisalScheme> Schemes, IReadOnlyList<PackageReport> Reports);
}

/// <summary>What reading a package found.</summary>
/// <param name="Folder">The package's folder.</param>
/// <param name="Scheme">The scheme in use; null when the package never was in order.</param>
/// <param name="IsStale">True when the folder is broken now and <paramref name="Scheme"/> is its last good state.</param>
/// <param name="Diagnostics">What was found.</param>
public sealed record PackageReport(string Folder, AppraisalScheme? Scheme, bool IsStale, IReadOnlyList<Diagnostic> Diagnostics);
