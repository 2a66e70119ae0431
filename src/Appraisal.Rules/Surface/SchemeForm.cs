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
    /// <summary>The model; null when a fault keeps the scheme from being understood. All faults are in the bag.</summary>
    public static SchemeModel? Rewrite(YamlNode root, string folder, DiagnosticBag diagnostics)
    {
        var context = new ParsingContext(diagnostics);
        var builder = new SchemeBuilder(context);
        if (root is not YamlMapping package || !package.TryGet("scheme", out _))
        {
            context.Report(ParsingRules.NoScheme, root, root.Source.File);
            return null;
        }

        var form = FormReader.Open("scheme", package, Shapes.Package, context)!;
        DeclareNames(package, builder);
        var header = HeaderForm.Read(form, folder, builder);
        ParameterForms.Declare(package, builder);
        TableForms.Declare(package, builder);
        var decisions = Decisions(package, builder).ToList();
        decisions.ForEach(d => d.Declare(builder));
        TableRules.DeclareGroups(package, builder);
        TableRules.Rewrite(package, builder);
        decisions.ForEach(d => d.Rewrite(builder));
        HeaderForm.CheckResult(form, builder);
        return header is null || diagnostics.HasErrors ? null : new SchemeModel
        {
            Header = header,
            Tables = builder.Tables,
            Nodes = builder.Nodes,
            Groups = builder.Groups,
            Parameters = builder.Parameters,
            Decisions = builder.Decisions,
            Checks = builder.Checks,
        };
    }

    private static void DeclareNames(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var section in new[] { "parameters", "assumptions" })
        {
            builder.Context.ParameterNames.UnionWith((package[section] as YamlMapping)?.Entries.Select(e => e.Name) ?? []);
        }

        builder.SubjectNames.UnionWith((package["subjects"] as YamlMapping)?.Entries.Select(e => e.Name) ?? []);
    }

    private static IEnumerable<DecisionForm> Decisions(YamlMapping package, SchemeBuilder builder)
    {
        (string Section, FormShape Shape, Func<YamlEntry, FormReader, DecisionForm> Create)[] sections =
        [
            ("indicators", DecisionShapes.Decision, (e, f) => new ValueDecision(e, f, DecisionKind.Indicator)),
            ("bonuses", DecisionShapes.Award, (e, f) => new Award(e, f, DecisionKind.Bonus)),
            ("penalties", DecisionShapes.Award, (e, f) => new Award(e, f, DecisionKind.Penalty)),
            ("composite", DecisionShapes.Decision, (e, f) => new ValueDecision(e, f, DecisionKind.Composite)),
            ("ranking", DecisionShapes.Ranking, (e, f) => new Ranking(e, f, DecisionKind.Ranking)),
            ("bars", DecisionShapes.Bar, (e, f) => new Bar(e, f, DecisionKind.Bar)),
            ("grades", DecisionShapes.Grade, (e, f) => new GradeSteps(e, f, DecisionKind.Grade)),
            ("consequences", DecisionShapes.Decision, (e, f) => new ValueDecision(e, f, DecisionKind.Consequence)),
        ];
        return sections.SelectMany(s => TableForms.Forms(package, s.Section, s.Shape, builder).Select(f => s.Create(f.Entry, f.Form)));
    }
}
