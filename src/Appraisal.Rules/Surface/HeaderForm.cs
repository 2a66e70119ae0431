using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>What a scheme says of itself, and which columns its result shows.</summary>
internal static class HeaderForm
{
    public static SchemeHeader? Read(FormReader form, string folder, SchemeBuilder builder)
    {
        var document = form.Node("document") is { } node ? FormReader.Open("document", node, Shapes.Document, builder.Context) : null;
        var result = form.Node("result") is { } of ? FormReader.Open("result", of, Shapes.Result, builder.Context) : null;
        if (form.Scalar("scheme") is { } id && folder.Length > 0 && id.Text != folder)
        {
            form.Report(ParsingRules.IdIsNotFolder, "scheme", id.Text, folder);
        }

        if (result?.Scalar("of") is { } table && builder.IsSubject(table))
        {
            builder.ResultTable = table.Text;
        }

        var period = form.Whole("period");
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
            Period = period.Value,
            Result = new ResultDefinition(builder.ResultTable, result!.Text("score"), result.Text("rank"), result.Text("grade")),
        };
    }

    public static void CheckResult(FormReader form, SchemeBuilder builder)
    {
        if (builder.ResultTable.Length == 0 || form.Node("result") is not { } node || FormReader.Open("result", node, Shapes.Result, new ParsingContext(new DiagnosticBag())) is not { } result)
        {
            return;
        }

        // Without the table there is nothing to look the names up in; that it is missing is told already.
        foreach (var key in builder.Tables.ContainsKey(builder.ResultTable) ? new[] { "score", "rank", "grade" } : [])
        {
            if (result.Scalar(key) is { } name && !builder.HasColumn(builder.ResultTable, name.Text))
            {
                builder.Context.Report(CheckingRules.ResultNotDeclared, name, builder.Decisions.Select(d => d.Name), name.Text, builder.ResultTable);
            }
        }
    }
}
