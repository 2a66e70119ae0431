using System.Text;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Surface;

/// <summary>The text of a formula that was written in several places: a line for each branch, and the way back to its place.</summary>
internal sealed class BranchText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, YamlScalar Formula)> _branches = [];

    /// <summary>Adds a branch; the answer is where its formula begins in the whole text.</summary>
    public int Add(YamlScalar key, YamlScalar formula)
    {
        _text.Append(_text.Length == 0 ? "" : "\n").Append(key.Text).Append(": ");
        var start = _text.Length;
        _text.Append(formula.Text.TrimEnd('\n'));
        _branches.Add((start, formula));
        return start;
    }

    public FormulaText ToFormulaText() => new(_text.ToString(), Locate);

    private (TextPlace, Excerpt?) Locate(int start, int length)
    {
        var (begin, formula) = _branches.LastOrDefault(b => b.Start <= start, _branches[0]);
        var from = Math.Clamp(start - begin, 0, formula.Text.Length);
        var place = formula.PlaceAt(from, Math.Min(length, formula.Text.Length - from));
        return (place, formula.Source.ExcerptOf(place));
    }
}
