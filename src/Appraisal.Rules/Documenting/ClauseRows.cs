using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Documenting;

/// <summary>The document clause by clause, in the ledger's order: beside each clause what the scheme makes of it.</summary>
internal sealed class ClauseRows(AppraisalScheme scheme, FormWriting writing, ClauseCarriers carriers)
{
    public IEnumerable<PageBlock> Blocks()
    {
        if (scheme.Ledger.Count > 0)
        {
            yield return new PageParagraph([new PlainText(Counts())]);
        }

        var ledger = scheme.Ledger.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var clause in writing.Places.Clauses)
        {
            yield return Row(clause, ledger.GetValueOrDefault(clause));
        }
    }

    private PageBeside Row(string clause, ClauseRow? row)
    {
        var anchor = writing.Places.OfClause(clause)!;
        var found = carriers.Of(clause);
        IReadOnlyList<PageBlock> right = found.Count > 0 ? [new PageBullets(found)] : [new PageParagraph([new SmallText(Uncarried(row))])];
        return row is null
            ? new PageBeside([new PageHeading(3, clause, anchor)], right)
            : new PageBeside([new PageHeading(3, row.Id, anchor, $"{row.At} · {KindOf(row.Kind)}"), new PageQuote([new PlainText(row.Rule)])], right);
    }

    private string Uncarried(ClauseRow? row) => row?.Kind == ClauseKind.Procedure
        ? writing.Say("只记录，不计算。", "Recorded, not computed.")
        : writing.Say("方案里没有引用这一条。", "The scheme does not cite it.");

    private string Counts()
    {
        var kinds = scheme.Ledger.GroupBy(r => r.Kind).OrderBy(g => g.Key).Select(g => writing.Say($"{KindOf(g.Key)} {g.Count()} 条", $"{g.Count()} {KindOf(g.Key)}"));
        return writing.Say(
            $"按文件的顺序，共 {scheme.Ledger.Count} 条：{string.Join('，', kinds)}。旁边是方案里由它而来的内容，照原样写出。",
            $"In the document's order, {scheme.Ledger.Count} rows: {string.Join(", ", kinds)}. Beside each stands what the scheme makes of it, as written.");
    }

    private string KindOf(ClauseKind kind) => kind switch
    {
        ClauseKind.Rule => writing.Say("规则", "rule"),
        ClauseKind.Input => writing.Say("由人给出", "input"),
        ClauseKind.Silent => writing.Say("未写明", "silent"),
        _ => writing.Say("程序", "procedure"),
    };
}
