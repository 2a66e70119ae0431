using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Loading;

/// <summary>The text of a file with its lines, for places and excerpts. Line ends are LF whatever the file had, and a byte order mark is dropped.</summary>
public sealed class SourceText
{
    // A line longer than this is shown around the marked part only.
    private const int LongestExcerpt = 160;
    private const int ContextBefore = 40;
    private const string Cut = "…";

    private readonly List<int> _lineStarts = [0];

    /// <summary>The text of a file.</summary>
    /// <param name="file">The file's name, relative to its package or data folder, with forward slashes.</param>
    /// <param name="text">The content.</param>
    public SourceText(string file, string text)
    {
        File = file;
        Text = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        for (var i = 0; i < Text.Length; i++)
        {
            // The same line ends as YAML's, so that line numbers agree.
            if (Text[i] is '\n' or '\u0085' or '\u2028' or '\u2029')
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>The file's name, relative to its package or data folder, with forward slashes.</summary>
    public string File { get; }

    /// <summary>The content, with LF line ends.</summary>
    public string Text { get; }

    /// <summary>The number of lines, at least 1.</summary>
    public int LineCount => _lineStarts.Count;

    /// <summary>A line without its end.</summary>
    /// <param name="line">The line's number, from 1.</param>
    public string LineAt(int line) => Text[_lineStarts[line - 1]..LineEnd(line)];

    /// <summary>The place of an offset; a length that goes beyond the line is cut at its end.</summary>
    public TextPlace PlaceAt(int offset, int length)
    {
        var found = _lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found + 1 : ~found;
        var column = offset - _lineStarts[line - 1] + 1;
        return new(File, line, column, Math.Clamp(length, 0, Math.Max(0, LineEnd(line) - offset)));
    }

    /// <summary>The offset of a place in <see cref="Text"/>.</summary>
    public int OffsetOf(TextPlace place) => _lineStarts[place.Line - 1] + place.Column - 1;

    /// <summary>The line of a place, with the place marked; long lines are cut around it.</summary>
    public Excerpt ExcerptOf(TextPlace place) => ExcerptOf(place, LineAt(Math.Clamp(place.Line, 1, LineCount)));

    internal static Excerpt ExcerptOf(TextPlace place, string line)
    {
        if (line.Length <= LongestExcerpt)
        {
            return new(place.Line, line, place.Column, place.Length);
        }

        var start = Math.Clamp(place.Column - 1 - ContextBefore, 0, line.Length - LongestExcerpt);
        var end = start + LongestExcerpt;
        var text = (start > 0 ? Cut : "") + line[start..end] + (end < line.Length ? Cut : "");
        var column = place.Column - start + (start > 0 ? Cut.Length : 0);
        return new(place.Line, text, column, Math.Min(place.Length, Math.Max(0, text.Length - column + 1)));
    }

    private int LineEnd(int line) => line < _lineStarts.Count ? _lineStarts[line] - 1 : Text.Length;
}
