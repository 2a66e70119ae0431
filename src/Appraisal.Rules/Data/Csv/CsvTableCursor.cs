using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Sylvan.Data.Csv;

namespace Appraisal.Rules.Data;

/// <summary>Reads a CSV table row by row. Rows whose cells are all blank are skipped; blank cells behind the last column, which Excel leaves, do not count.</summary>
internal sealed class CsvTableCursor : TableCursor
{
    // A longer row is a forgotten quote that swallowed the rest of the file.
    private const int LongestRow = 1 << 20;

    // No row begins with a character that Unicode keeps out of texts, so no row is taken for a remark.
    private const char NoComment = '\uFFFF';

    private readonly string _table;
    private readonly string _file;
    private readonly Action<Diagnostic> _report;
    private readonly CsvDataReader _reader;
    private readonly CsvHeader _header;
    private int _row = -1;
    private int _line = 1;
    private int _linesOfRow;
    private bool _ended;

    public CsvTableCursor(string table, string file, ReadOnlyMemory<byte> bytes, Action<Diagnostic> report)
    {
        (_table, _file, _report) = (table, file, report);
        _reader = CsvDataReader.Create(
            new StreamReader(StreamOf(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: false),
            new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',', Comment = NoComment, BufferSize = 1 << 16, MaxBufferSize = LongestRow });
        var cells = NextRecord() ? Enumerable.Range(0, _reader.RowFieldCount).Select(i => _reader.GetFieldSpan(i).ToString()) : [];
        _header = CsvHeader.Of(table, [.. cells], PlaceOf, place => ExcerptOf(place), report);
    }

    public override IReadOnlyList<string> Columns => _header.Columns;

    public override int Row => _row;

    public override bool Read()
    {
        while (Columns.Count > 0 && NextRecord())
        {
            if (IsBlank(0))
            {
                continue;
            }

            if (_reader.RowFieldCount >= _header.CellCount && IsBlank(_header.CellCount))
            {
                return true;
            }

            Report(DataRules.RaggedRow, _reader.RowFieldCount, _header.CellCount);
        }

        return false;
    }

    public override DataCell CellAt(int column) => DataCell.Of(_reader.GetFieldSpan(_header.CellOf(column)));

    public override CellPlace PlaceOf(int column)
    {
        var raw = _reader.GetRawRecordSpan();
        var (line, start, length) = column < 0 ? (0, 0, 0) : CsvFieldSpan.Of(raw, _row <= 0 ? column : _header.CellOf(column));
        var name = column < 0 || _row <= 0 ? "" : Columns[column];
        return new(_table, _row, name, new TextPlace(_file, _line + line, start + 1, length));
    }

    public override CellPlace PlaceOfHeader(int column) => _header.PlaceOf(column);

    public override Excerpt? ExcerptOf(CellPlace place)
    {
        if (place.Origin is not { } origin)
        {
            return null;
        }

        if (_row > 0 && origin.Line == 1 && _line > 1)
        {
            return SourceText.ExcerptOf(origin, _header.Line);
        }

        var lines = _reader.GetRawRecordSpan().ToString().ReplaceLineEndings("\n").Split('\n');
        return SourceText.ExcerptOf(origin, lines[Math.Clamp(origin.Line - _line, 0, lines.Length - 1)]);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader.Dispose();
        }
    }

    private bool NextRecord()
    {
        try
        {
            _line += _linesOfRow;
            _linesOfRow = 0;
            if (_ended || !_reader.Read())
            {
                return false;
            }
        }
        catch (CsvInvalidCharacterException)
        {
            return End(DataRules.BrokenQuotes);
        }
        catch (CsvRecordTooLargeException)
        {
            return End(DataRules.RowTooLarge, LongestRow.ToString("N0", CultureInfo.InvariantCulture));
        }

        _row++;
        _linesOfRow = LineEnds(_reader.GetRawRecordSpan());
        return true;
    }

    private bool End(DiagnosticRule rule, params string[] arguments)
    {
        _ended = true;
        _report(new Diagnostic(rule, new CellPlace(_table, _row + 1, "", new TextPlace(_file, _line, 1, 0)), arguments));
        return false;
    }

    private bool IsBlank(int first)
    {
        for (var i = first; i < _reader.RowFieldCount; i++)
        {
            if (!_reader.GetFieldSpan(i).IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    private void Report(DiagnosticRule rule, params int[] arguments)
    {
        var place = PlaceOf(-1);
        _report(new Diagnostic(rule, place, arguments.Select(a => a.ToString(CultureInfo.InvariantCulture))) { Excerpt = ExcerptOf(place) });
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) ? new(segment.Array!, segment.Offset, segment.Count, writable: false) : new(bytes.ToArray());

    private static int LineEnds(ReadOnlySpan<char> raw)
    {
        var feeds = raw.Count('\n');
        return feeds > 0 ? feeds : raw.Count('\r');
    }
}
