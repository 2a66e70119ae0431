using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>What earlier periods left: <c>keeps</c>, and how far back in the periods of the scheme. No node: <c>previous</c> and <c>streak</c> read it.</summary>
internal static class HistoryForm
{
    public static void Declare(YamlEntry entry, FormReader form, SchemeBuilder builder)
    {
        var (key, unit) = Reach(entry.Name, form, builder.Period);
        var missing = form.Choice("missing", Shapes.MissingYearWords);
        if (form.Scalar("of") is { } listed && builder.Owners.IsGenerated(listed.Text))
        {
            builder.Context.Report(PeriodRules.HistoryOfPeriods, listed, entry.Name, listed.Text);
            return;
        }

        if (form.Scalar("of") is not { } of || !builder.IsSubject(of) || missing is null)
        {
            return;
        }

        foreach (var name in form.Identifiers("keeps"))
        {
            if (builder.Tables.Values.FirstOrDefault(t => t.Kind == TableKind.History && t.Of == of.Text && t.Fields.Any(f => f.Name == name)) is { } other)
            {
                form.Report(CountingRules.KeptTwice, "keeps", name, other.Name, entry.Name);
            }
        }

        builder.MissingYears[entry.Name] = missing;
        builder.AddTable(entry.Key, new TableDefinition
        {
            Name = entry.Name,
            Kind = TableKind.History,
            Of = of.Text,
            // The types of what is kept are those of the decisions; the checker puts them in.
            Fields = [.. form.Identifiers("keeps").Select(name => new FieldDefinition { Name = name, Type = Feel.Types.FeelType.Any, Place = form.PlaceOf("keeps") })],
            Years = form.Whole(key) ?? 1,
            Unit = unit,
            Clauses = form.Clauses(),
            Place = entry.Key.Place,
        });
    }

    /// <summary>The key that says how far back, and the length of its periods: that of the scheme's own.</summary>
    private static (string Key, PeriodUnit Unit) Reach(string name, FormReader form, SchemePeriod? period)
    {
        var asked = PeriodWords.Of(period?.Unit ?? PeriodUnit.Year).Key;
        var written = form.OneOf(PeriodWords.Keys);
        if (written is null)
        {
            form.Report(ParsingRules.MissingKey, asked, asked, name, "往前几期", "how many periods back");
        }
        else if (period is not null && written != asked)
        {
            form.Report(PeriodRules.OtherUnit, written, name, written, period.ToString(), asked);
        }

        return (written ?? asked, PeriodWords.UnitOf(written ?? asked));
    }
}
