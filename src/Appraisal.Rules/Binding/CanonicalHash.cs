using System.Security.Cryptography;
using System.Text;

namespace Appraisal.Rules.Binding;

/// <summary>
/// The hash of bound data: tables by name, columns by name, rows in canonical order, one cell a line. The form is a promise: results carry
/// the hash, and it must not change while the data does not.
/// </summary>
internal sealed class CanonicalHash : IDisposable
{
    private const string Form = "appraisal data 1";
    private const int BufferSize = 1 << 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _length;

    public static string Of(IEnumerable<BoundTable> tables, CancellationToken cancellationToken)
    {
        using var hash = new CanonicalHash();
        hash.Line('#', Form);
        foreach (var table in tables.OrderBy(t => t.Definition.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.Table(table);
        }

        hash.Flush();
        return Convert.ToHexStringLower(hash._hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Table(BoundTable table)
    {
        var columns = table.Columns.OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        Line('T', table.Definition.Name);
        columns.ForEach(c => Line('C', c.Key));
        var data = columns.Select(c => c.Value).ToArray();
        Span<char> scratch = stackalloc char[CanonicalCell.ScratchLength];
        for (var row = 0; row < table.RowCount; row++)
        {
            Line('R', "");
            foreach (var column in data)
            {
                Line('=', CanonicalCell.Of(column, row, scratch));
            }
        }
    }

    private void Line(char mark, ReadOnlySpan<char> text)
    {
        // A line end inside a text must not look like the next cell.
        if (text.IndexOfAny('\n', '\\') >= 0)
        {
            text = text.ToString().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        }

        var room = Encoding.UTF8.GetMaxByteCount(text.Length) + 2;
        if (room > BufferSize)
        {
            Flush();
            _hash.AppendData(Encoding.UTF8.GetBytes($"{mark}{text}\n"));
            return;
        }

        if (_length + room > BufferSize)
        {
            Flush();
        }

        _buffer[_length++] = (byte)mark;
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
        _buffer[_length++] = (byte)'\n';
    }

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _length);
        _length = 0;
    }
}
