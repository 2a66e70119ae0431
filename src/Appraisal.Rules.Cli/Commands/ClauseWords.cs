using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Testing;

namespace Appraisal.Rules.Cli.Commands;

/// <summary>A row of a ledger in the words of its reader.</summary>
internal sealed class ClauseWords(MessageLanguage language)
{
    private const string None = "—";

    public IReadOnlyList<string> Cells(ClauseProofRow row) =>
    [
        row.Clause.Id,
        KindOf(row.Clause.Kind).In(language),
        ProofOf(row.Clause.Proof).In(language),
        EncodedAt(row),
        $"{row.ExercisedBy.Count}",
        Verdict(row.IsProved),
    ];

    public string Verdict(bool isProved) => new Phrase(isProved ? "成立" : "未证明", isProved ? "proved" : "not proved").In(language);

    private static string EncodedAt(ClauseProofRow row) => row.EncodedAt.Count switch
    {
        0 => None,
        1 => $"{row.EncodedAt[0].Place}",
        var count => $"{row.EncodedAt[0].Place} +{count - 1}",
    };

    private static Phrase KindOf(ClauseKind kind) => kind switch
    {
        ClauseKind.Rule => new("规则", "rule"),
        ClauseKind.Input => new("输入", "input"),
        ClauseKind.Silent => new("未写明", "silent"),
        _ => new("程序", "procedure"),
    };

    private static Phrase ProofOf(ClauseProof proof) => proof switch
    {
        ClauseProof.Edge => new("界线", "edge"),
        ClauseProof.Structure => new("结构", "structure"),
        _ => new(None, None),
    };
}
