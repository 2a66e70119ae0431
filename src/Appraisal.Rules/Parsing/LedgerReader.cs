using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Parsing;

/// <summary>Reads <c>clauses.yaml</c>, the ledger of the document's rules.</summary>
internal static class LedgerReader
{
    private static readonly IReadOnlyList<string> Kinds = ["rule", "input", "silent", "procedure"];
    private static readonly IReadOnlyList<string> Proofs = ["edge", "structure"];

    private static readonly FormShape Row = new("clause",
        new("id", ValueKind.Text, "条款标识", "the id that the scheme cites", Required: true),
        new("at", ValueKind.Text, "在文件何处", "the place in the document", Required: true),
        new("kind", ValueKind.Word, "rule、input、silent 或 procedure", "rule, input, silent or procedure", Required: true, Words: Kinds),
        new("rule", ValueKind.Text, "用自己的话写的内容", "the rule, in plain words", Required: true),
        new("proof", ValueKind.Word, "规则怎样证明：edge 或 structure", "how a rule is proved: edge or structure", Words: Proofs),
        new("note", ValueKind.Text, "说明", "a remark"));

    internal static readonly FormShape Ledger = new("clauses",
        new("document", ValueKind.Text, "文件", "the document"),
        new("clauses", ValueKind.FormList, "条款", "the rows", Required: true, Form: () => Row));

    public static IReadOnlyList<ClauseRow> Read(YamlNode root, DiagnosticBag diagnostics)
    {
        var context = new ParsingContext(diagnostics);
        if (FormReader.Open("clauses.yaml", root, Ledger, context) is not { } form)
        {
            return [];
        }

        if (form.Node("clauses") is not YamlSequence list)
        {
            form.Report(ParsingRules.WrongShape, "clauses", "clauses", "一列条款", "a list of rows");
            return [];
        }

        var rows = list.Items.Select(i => FormReader.Open("clauses", i, Row, context)).OfType<FormReader>().Select(Of).OfType<ClauseRow>().ToList();
        foreach (var twice in rows.GroupBy(r => r.Id).Where(g => g.Count() > 1))
        {
            diagnostics.Add(new Diagnostic(ParsingRules.DuplicateName, twice.Last().Place, twice.Key, twice.First().Place.ToString()!));
        }

        return rows;
    }

    private static ClauseRow? Of(FormReader row)
    {
        if (row.Text("id") is not { } id || row.Choice("kind", Kinds) is not { } kind)
        {
            return null;
        }

        var proof = row.Choice("proof", Proofs)?.Text;
        if (kind.Text == "rule" && proof is null && !row.Has("proof"))
        {
            row.Report(ParsingRules.MissingKey, "kind", "proof", id, "edge 或 structure", "edge or structure");
        }

        return new ClauseRow(
            id,
            row.Text("at") ?? "",
            (ClauseKind)Kinds.ToList().IndexOf(kind.Text),
            row.Text("rule") ?? "",
            proof switch { "edge" => ClauseProof.Edge, "structure" => ClauseProof.Structure, _ => ClauseProof.None },
            row.Place);
    }
}
