using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>What a scheme says of itself, and which columns its result shows.</summary>
internal static class HeaderForm
{
    private static readonly IReadOnlyList<string> Columns = ["score", "rank", "grade"];

    public static SchemeHeader? Read(FormReader form, string folder, SchemeBuilder builder)
    {
        var document = form.Node("document") is { } node ? FormReader.Open("document", node, Shapes.Document, builder.Context) : null;
        var results = Results(form, builder.Context).Where(r => r.Scalar("of") is { } of && builder.Owners.IsOwner(of)).ToList();
        if (form.Scalar("scheme") is { } id && folder.Length > 0 && id.Text != folder)
        {
            form.Report(ParsingRules.IdIsNotFolder, "scheme", id.Text, folder);
        }

        builder.ResultTable = results.FirstOrDefault()?.Text("of") ?? "";
        foreach (var again in results.GroupBy(r => r.Text("of")).SelectMany(same => same.Skip(1)))
        {
            builder.Context.Report(ParsingRules.DuplicateName, again.Node("of")!, again.Text("of")!, results.First(r => r.Text("of") == again.Text("of")).PlaceOf("of").ToString()!);
        }

        var period = builder.Period = form.Period("period");
        if (form.Text("scheme") is not { } name || form.Text("title") is not { } title || period is null || builder.ResultTable.Length == 0)
        {
            return null;
        }

        return new SchemeHeader
        {
            Id = name,
            Version = form.Text("version") ?? "0.0.0",
            Title = title,
            DocumentNumber = document?.Text("number") ?? document?.Text("title") ?? "",
            DocumentDate = document?.Text("date") ?? "",
            Period = period,
            Results = [.. results.Select(r => new ResultDefinition(r.Text("of")!, r.Text("score"), r.Text("rank"), r.Text("grade")))],
        };
    }

    /// <param name="form">The scheme.</param>
    /// <param name="written">The names of its decisions; of one that could not be read, what is wrong is told there.</param>
    /// <param name="builder">What was declared.</param>
    public static void CheckResult(FormReader form, IReadOnlySet<string> written, SchemeBuilder builder)
    {
        foreach (var result in Results(form, new ParsingContext(new DiagnosticBag())))
        {
            // Without the table there is nothing to look the names up in; that it is missing is told already.
            var table = result.Text("of") ?? "";
            foreach (var name in builder.Tables.ContainsKey(table) ? Columns.Select(result.Scalar).OfType<YamlScalar>().Where(n => !builder.HasColumn(table, n.Text) && (!written.Contains(n.Text) || builder.Decisions.Any(d => d.Name == n.Text))) : [])
            {
                builder.Context.Report(CheckingRules.ResultNotDeclared, name, builder.Decisions.Where(d => d.Table == table).Select(d => d.Name), name.Text, table);
            }
        }
    }

    /// <summary>The tables that a result shows: one form, or a list of them.</summary>
    private static IEnumerable<FormReader> Results(FormReader form, ParsingContext context) => form.Node("result") switch
    {
        null => [],
        YamlSequence list => list.Items.Select(i => FormReader.Open("result", i, Shapes.Result, context)).OfType<FormReader>(),
        var node => FormReader.Open("result", node, Shapes.Result, context) is { } one ? [one] : [],
    };
}
