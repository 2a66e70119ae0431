using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Documenting;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Surface;

namespace Appraisal.Rules;

/// <summary>
/// A scheme that is loaded, checked and ready to run. It does not change, and any number of threads may use it at once.
/// </summary>
/// <example>
/// <code>
/// var scheme = AppraisalScheme.Load("schemes/hengyang-hitech-2017").Scheme!;
/// var result = scheme.Appraise(AppraisalData.Load("samples/data/hengyang-2017"));
/// </code>
/// </example>
public sealed class AppraisalScheme
{
    // A caller that tries many values must not fill the memory; what is dropped is made anew when asked for.
    private const int MostSettings = 256;

    private readonly ConcurrentDictionary<string, SchemeSetting> _settings = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<HostFunctions, ConcurrentDictionary<string, SchemeSetting>> _hosted = [];

    private AppraisalScheme(SchemePackage package, SchemeModel model, IReadOnlyList<ClauseRow> ledger, IReadOnlyList<ClauseRow> baseLedger)
    {
        Package = package;
        Model = model;
        Ledger = ledger;
        BaseLedger = baseLedger;
        Citations = ClauseCitations.Of(package.Scheme);
    }

    /// <summary>The id.</summary>
    public string Id => Model.Header.Id;

    /// <summary>What the scheme says of itself.</summary>
    public SchemeHeader Header => Model.Header;

    /// <summary>The files that the scheme was read from.</summary>
    public SchemePackage Package { get; }

    /// <summary>The tables of data that it asks for, by name.</summary>
    public IReadOnlyDictionary<string, TableDefinition> Tables => Setting(null).Checked?.Tables ?? Model.Tables;

    /// <summary>The parameters and assumptions, in the order of the scheme.</summary>
    public IReadOnlyList<ParameterDefinition> Parameters => [.. Model.Parameters.Values];

    /// <summary>The decisions, in the order of the scheme.</summary>
    public IReadOnlyList<DecisionDefinition> Decisions => Model.Decisions;

    /// <summary>The functions that the scheme calls and the host must bring, in the order of the scheme.</summary>
    public IReadOnlyList<FunctionDefinition> Functions => [.. Model.Functions.Values];

    /// <summary>The duties with dates, in the order of the scheme.</summary>
    public IReadOnlyList<CalendarEntry> Calendar => Model.Calendar;

    /// <summary>The duties without a date, in the order of the scheme.</summary>
    public IReadOnlyList<ProcedureNote> Procedures => Model.Procedures;

    /// <summary>The rows of the clause ledger, in its order; empty without one.</summary>
    public IReadOnlyList<ClauseRow> Ledger { get; }

    /// <summary>The rows of the ledgers of the schemes that it extends, the nearest first.</summary>
    public IReadOnlyList<ClauseRow> BaseLedger { get; }

    /// <summary>Where the scheme cites clauses, in its order.</summary>
    public IReadOnlyList<ClauseCitation> Citations { get; }

    internal SchemeModel Model { get; }

    /// <summary>Loads a package from its folder. Faults are reported, never thrown.</summary>
    public static SchemeLoading Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var diagnostics = new DiagnosticBag();
        return SchemePackage.Read(folder, diagnostics) is { } package && Extension.Resolve(package, folder, diagnostics) is { } whole
            ? Load(whole, diagnostics)
            : new SchemeLoading(null, diagnostics.Sorted());
    }

    /// <summary>Loads a package that is read already, perhaps altered.</summary>
    public static SchemeLoading Load(SchemePackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return Load(package, new DiagnosticBag());
    }

    /// <summary>Checks the scheme with every alternative of every assumption, one at a time: a bad alternative is found before somebody sets it. What the scheme's own values cause is not told again.</summary>
    public IReadOnlyList<Diagnostic> CheckAlternatives()
    {
        var diagnostics = new DiagnosticBag();
        var known = Setting(null).Diagnostics.Select(d => d.Identity).ToHashSet();
        foreach (var parameter in Model.Parameters.Values)
        {
            foreach (var alternative in parameter.Alternatives)
            {
                var found = Setting(new Dictionary<string, ParameterValue> { [parameter.Name] = alternative }).Diagnostics;
                diagnostics.AddRange(found.Where(d => !known.Contains(d.Identity)));
            }
        }

        return Package.WithExcerpts(diagnostics.Sorted());
    }

    /// <summary>The scheme as one page for people who know the document: its clauses beside the rules, data, assumptions, grades, consequences.</summary>
    /// <param name="language">The language of headings and labels.</param>
    public SchemePage Document(MessageLanguage language = MessageLanguage.Chinese) => new(this, language);

    /// <summary>The same rules for another period of the same length: next month's run of a scheme of months.</summary>
    /// <param name="period">The period, such as 2025-10 for a scheme that is written for 2025-09.</param>
    /// <returns>The scheme, and what is wrong in that period; null where there are errors.</returns>
    /// <exception cref="ArgumentException">The period is of another length than the scheme's.</exception>
    /// <example><code>
    /// SchemePeriod.TryParse("2025-10", out var october);
    /// var scheme = AppraisalScheme.Load("schemes/monthly").Scheme!.In(october!).Scheme!;
    /// </code></example>
    public SchemeLoading In(SchemePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (period.Unit != Header.Period.Unit)
        {
            throw new ArgumentException($"the scheme is for periods such as {Header.Period}, and '{period}' is of another length", nameof(period));
        }

        var scheme = new AppraisalScheme(Package, Model with { Header = Header with { Period = period } }, Ledger, BaseLedger);
        var setting = scheme.Setting(null);
        return new SchemeLoading(setting.Checked is null ? null : scheme, Package.WithExcerpts(setting.Diagnostics));
    }

    /// <summary>Runs the scheme on a year's data.</summary>
    /// <param name="data">The tables.</param>
    /// <param name="options">Values of parameters, how strictly tables are asked for; null for the scheme's own values.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The result; where the data has errors, only the diagnostics.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public AppraisalResult Appraise(AppraisalData data, AppraisalOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return AppraisalRun.Run(this, data, options ?? new AppraisalOptions(), cancellation);
    }

    /// <summary>The scheme checked for some values of its parameters; kept, because the same values come again.</summary>
    internal SchemeSetting Setting(IReadOnlyDictionary<string, ParameterValue>? values, HostFunctions? functions = null)
    {
        // Functions are code, not text: settings are kept as long as the host keeps its functions.
        var settings = functions is null ? _settings : _hosted.GetValue(functions, _ => new(StringComparer.Ordinal));
        var key = values is null ? "" : string.Join('\u001f', values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value.Text}"));
        if (settings.Count >= MostSettings)
        {
            settings.Clear();
        }

        return settings.GetOrAdd(key, _ => SchemeSetting.Of(Model, values ?? new Dictionary<string, ParameterValue>(), functions?.For(Model) ?? new Dictionary<string, HostFunction>()));
    }

    private static SchemeLoading Load(SchemePackage package, DiagnosticBag diagnostics)
    {
        var ledger = package.Ledger is { } file ? LedgerReader.Read(file, diagnostics) : [];
        var baseLedger = package.Bases.SelectMany(b => b.Ledger is { } rows ? LedgerReader.Read(rows, diagnostics) : []).ToList();
        var model = SchemeForm.Rewrite(package, diagnostics);
        if (model is null)
        {
            diagnostics.AddRange(ExtensionForm.StillUsed(package, diagnostics.Sorted()));
            return new SchemeLoading(null, package.WithExcerpts(diagnostics.Sorted()));
        }

        var scheme = new AppraisalScheme(package, model, ledger, baseLedger);
        diagnostics.AddRange(scheme.Setting(null).Diagnostics);
        if (package.Ledger is not null)
        {
            diagnostics.AddRange(UnknownClauses.In(scheme));
        }

        diagnostics.AddRange(UnknownClauses.OfBoth(scheme));
        diagnostics.AddRange(ExtensionForm.StillUsed(package, diagnostics.Sorted()));
        return new SchemeLoading(diagnostics.HasErrors ? null : scheme, package.WithExcerpts(diagnostics.Sorted()));
    }
}

/// <summary>What came of loading a package.</summary>
/// <param name="Scheme">The scheme; null when it has errors.</param>
/// <param name="Diagnostics">Everything that was found, by place.</param>
public sealed record SchemeLoading(AppraisalScheme? Scheme, IReadOnlyList<Diagnostic> Diagnostics);
