using System.Text.RegularExpressions;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>The notes of a package, which name what is recorded and not computed.</summary>
internal sealed class Notes
{
    public const string File = "NOTES.md";

    private readonly string[] _lines;

    private Notes(string[] lines) => _lines = lines;

    public static Notes Read(string folder)
    {
        var path = Path.Combine(folder, File);
        return new Notes(System.IO.File.Exists(path) ? System.IO.File.ReadAllLines(path) : []);
    }

    /// <summary>Where the notes first name a clause; null when they do not.</summary>
    public TextPlace? Naming(string clause)
    {
        var whole = new Regex($@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(clause)}(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant);
        for (var i = 0; i < _lines.Length; i++)
        {
            if (whole.Match(_lines[i]) is { Success: true } match)
            {
                return new TextPlace(File, i + 1, match.Index + 1, match.Length);
            }
        }

        return null;
    }

    public static ProofStep Step(ClauseRow clause, Place? recorded) => new()
    {
        Kind = ProofStepKind.Encoding,
        Subject = clause.Id,
        Place = recorded ?? clause.Place,
        IsProved = recorded is not null,
        Chinese = recorded is null ? $"方案的 calendar、procedures 和 {File} 都没有提到它" : "记录而不计算",
        English = recorded is null ? $"neither calendar nor procedures of the scheme nor {File} names it" : "recorded, not computed",
    };
}
