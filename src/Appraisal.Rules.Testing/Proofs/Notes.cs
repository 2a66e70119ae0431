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

    public static ProofStep Step(ClauseRow clause, TextPlace? named) => new()
    {
        Kind = ProofStepKind.Encoding,
        Subject = clause.Id,
        Place = named ?? clause.Place,
        IsProved = named is not null,
        Chinese = named is null ? $"{File} 没有提到它" : "记录而不计算，说明里写有理由",
        English = named is null ? $"{File} does not name it" : "recorded, not computed; the notes say why",
    };
}
