namespace Appraisal.Rules.Data;

/// <summary>Finds a field in the raw text of a record; only asked when a fault is reported.</summary>
internal static class CsvFieldSpan
{
    /// <summary>The lines before the field, its start on its line (from 0) and its length on that line.</summary>
    public static (int Line, int Start, int Length) Of(ReadOnlySpan<char> raw, int field)
    {
        int line = 0, lineStart = 0, at = 0;
        for (var current = 0; current < field && at < raw.Length; current++)
        {
            var end = EndOf(raw, at);
            for (; at <= end && at < raw.Length; at++)
            {
                if (raw[at] == '\n')
                {
                    line++;
                    lineStart = at + 1;
                }
            }
        }

        var written = raw[Math.Min(at, raw.Length)..Math.Min(EndOf(raw, at), raw.Length)];
        var firstBreak = written.IndexOfAny('\r', '\n');
        return (line, at - lineStart, firstBreak < 0 ? written.Length : firstBreak);
    }

    /// <summary>The offset of the comma or line end behind the field that begins at an offset.</summary>
    private static int EndOf(ReadOnlySpan<char> raw, int start)
    {
        var quoted = start < raw.Length && raw[start] == '"';
        var inside = quoted;
        for (var i = quoted ? start + 1 : start; i < raw.Length; i++)
        {
            if (quoted && raw[i] == '"')
            {
                inside = !inside;
            }
            else if (!inside && raw[i] is ',' or '\n' or '\r')
            {
                return i;
            }
        }

        return raw.Length;
    }
}
