using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>The whole scheme: declares every name, then rewrites every form.</summary>
internal static class SchemeForm
{
    private static readonly IReadOnlyList<(string Section, DecisionKind Kind)> Sections =
    [
        ("indicators", DecisionKind.Indicator),
        ("bonuses", DecisionKind.Bonus),
        ("penalties", DecisionKind.Penalty),
        ("composite", DecisionKind.Composite),
        ("ranking", DecisionKind.Ranking),
        ("bars", DecisionKind.Bar),
        ("grades", DecisionKind.Grade),
        ("consequences", DecisionKind.Consequence),
    ];

    /// <summary>The model; null when a fault keeps its meaning from being understood. All faults are in the bag, and with an error among them the model only serves to find more.</summary>
    public static SchemeModel? Rewrite(SchemePackage written, DiagnosticBag diagnostics)
    {
        var context = new ParsingContext(diagnostics);
        var builder = new SchemeBuilder(context);
        var root = written.Scheme;
        if (root is not YamlMapping package || !package.TryGet("scheme", out _))
        {
            context.Report(ParsingRules.NoScheme, root, root.Source.File);
            return null;
        }

        var form = FormReader.Open("scheme", package, Shapes.Package, context)!;
        DeclareNames(package, builder);
        var header = HeaderForm.Read(form, written.Folder, builder);
        if (package.TryGet("extends", out var extends) && written.Bases.Count == 0)
        {
            context.Report(ExtensionRules.NoFolder, extends, ((extends as YamlMapping)?["scheme"] as YamlScalar)?.Text ?? "extends");
        }

        ParameterForms.Declare(package, builder);
        ExtensionForm.SetParameters(package, builder);
        FunctionForm.Declare(package, builder);
        TableForms.Declare(package, builder);
        RoleForm.Declare(package, builder);
        var decisions = Decisions(package, builder).ToList();
        decisions.ForEach(d => d.Declare(builder));
        TableRules.DeclareGroups(package, builder);
        TableRules.Rewrite(package, builder);
        CaseValues.Rewrite(package, builder);
        RoleForm.Rewrite(package, builder);
        decisions.ForEach(d => d.Rewrite(builder));
        SilentStanding.Report(builder);
        SilentRest.Report(builder);
        HeaderForm.CheckResult(form, WrittenIn(package), builder);
        var calendar = CalendarForm.Calendar(package, builder);
        var procedures = CalendarForm.Procedures(package, context);
        if (header is null || !IsWhole(builder, diagnostics))
        {
            diagnostics.AddRange(FormulasBesideFaults.Check(builder, package, diagnostics.Sorted()));
            return null;
        }

        return new SchemeModel
        {
            Header = header,
            Tables = builder.Tables,
            Nodes = builder.Nodes,
            Groups = builder.Groups,
            Roles = builder.Roles,
            Parameters = builder.Parameters,
            Functions = builder.Functions,
            Decisions = new ShareColumns(builder).Decisions(),
            Classes = builder.Classes,
            Unlimited = builder.Unlimited,
            Checks = builder.Checks,
            WeightSums = builder.WeightSums,
            StreakUses = builder.StreakUses,
            Streaks = builder.Streaks,
            Calendar = calendar,
            Procedures = procedures,
        };
    }

    /// <summary>
    /// Whether the meaning can be checked whole although there are faults of form: a key that nobody knows takes nothing away. Any other
    /// fault may leave a name undeclared, and then what would be said of its use is left out.
    /// </summary>
    private static bool IsWhole(SchemeBuilder builder, DiagnosticBag diagnostics) =>
        diagnostics.Sorted().All(d => d.Severity != DiagnosticSeverity.Error || d.Code == ParsingRules.UnknownKey.Code)
        && builder.Decisions.TrueForAll(d => builder.Nodes.ContainsKey(new(d.Table, d.Name)));

    private static void DeclareNames(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var section in new[] { "parameters", "assumptions" })
        {
            builder.Context.ParameterNames.UnionWith((package[section] as YamlMapping)?.Entries.Select(e => e.Name) ?? []);
        }

        builder.SubjectNames.UnionWith((package["subjects"] as YamlMapping)?.Entries.Select(e => e.Name) ?? []);
        builder.Owners.Declare(package);
    }

    /// <summary>The names of all decisions that are written, whether or not they can be read.</summary>
    private static HashSet<string> WrittenIn(YamlMapping package) =>
        [.. Sections.Select(s => package[s.Section]).OfType<YamlMapping>().SelectMany(s => s.Entries).Select(e => e.Name.Split('/')[0])];

    private static IEnumerable<DecisionForm> Decisions(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (section, kind) in Sections)
        {
            foreach (var entry in TableForms.Entries(package, section, builder, DecisionForm.NameIn))
            {
                var shape = Shapes.Package.Find(section)!.FormOf(entry.Value);
                if (FormReader.Open(entry.Name, entry.Value, shape, builder.Context) is { } form)
                {
                    foreach (var table in TablesOf(form, builder))
                    {
                        yield return FormOf(shape)(entry, form, kind).In(table);
                    }
                }
            }
        }
    }

    /// <summary>The tables that a decision is stated for: those under <c>of</c>, or the owners of the records that it is about; null for the result's.</summary>
    private static IEnumerable<YamlScalar?> TablesOf(FormReader form, SchemeBuilder builder)
    {
        var named = form.ScalarsOf("of");
        if (form.Scalar("each") is { } each && builder.Families.OwnersOf(each.Text) is { Count: > 0 } owners)
        {
            return named.Count == 0 ? owners.Select(each.WithText) : named;
        }

        IReadOnlyList<YamlScalar?> tables = [.. named.SelectMany(n => builder.Families.TablesOf(n.Text).Select(n.WithText))];
        return tables.Count == 0 ? [null] : tables;
    }

    private static Func<YamlEntry, FormReader, DecisionKind, DecisionForm> FormOf(FormShape shape) =>
        shape == DecisionShapes.Award || shape == TableShapes.Award ? (e, f, k) => new Award(e, f, k)
        : shape == TableShapes.Value ? (e, f, k) => new TableDecision(e, f, k)
        : shape == OutputShapes.Award ? (e, f, k) => new AwardTable(e, f, k)
        : shape == DecisionShapes.Bar || shape == DecisionShapes.OwnBar ? (e, f, k) => new Bar(e, f, k)
        : shape == DecisionShapes.Ranking ? (e, f, k) => new Ranking(e, f, k)
        : shape == DecisionShapes.Grade ? (e, f, k) => new GradeSteps(e, f, k)
        : shape == BandShapes.Grade ? (e, f, k) => new GradeBands(e, f, k)
        : shape == ChainShapes.Chain ? (e, f, k) => new GradeChain(e, f, k)
        : shape == ChainShapes.Like ? (e, f, k) => new GradeLike(e, f, k)
        : (e, f, k) => new ValueDecision(e, f, k);
}
