using System.Data;

namespace Appraisal.Rules.Data;

/// <summary>Reads an <see cref="IDataReader"/> to its end into columns, because a table must be readable more than once.</summary>
internal static class ReaderBuffer
{
    public static TableSource Table(string name, IDataReader reader)
    {
        var buffers = Enumerable.Range(0, reader.FieldCount).Select(i => BufferOf(reader, i)).ToArray();
        while (reader.Read())
        {
            foreach (var buffer in buffers)
            {
                buffer.Take(reader);
            }
        }

        return ArrayColumns.Table(name, [.. buffers.Select((b, i) => (reader.GetName(i), b.ToArray()))]);
    }

    private static ColumnBuffer BufferOf(IDataReader reader, int column)
    {
        var type = reader.GetFieldType(column);
        return true switch
        {
            _ when type == typeof(string) => new ColumnBuffer<string?>(r => r.IsDBNull(column) ? null : r.GetString(column)),
            _ when type == typeof(decimal) => new ColumnBuffer<decimal?>(r => r.IsDBNull(column) ? null : r.GetDecimal(column)),
            _ when type == typeof(int) => new ColumnBuffer<int?>(r => r.IsDBNull(column) ? null : r.GetInt32(column)),
            _ when type == typeof(long) => new ColumnBuffer<long?>(r => r.IsDBNull(column) ? null : r.GetInt64(column)),
            _ when type == typeof(bool) => new ColumnBuffer<bool?>(r => r.IsDBNull(column) ? null : r.GetBoolean(column)),
            _ when type == typeof(DateTime) => new ColumnBuffer<DateTime?>(r => r.IsDBNull(column) ? null : r.GetDateTime(column)),
            _ => new ColumnBuffer<object?>(r => r.IsDBNull(column) ? null : r.GetValue(column)),
        };
    }

    private abstract class ColumnBuffer
    {
        public abstract void Take(IDataReader reader);

        public abstract Array ToArray();
    }

    private sealed class ColumnBuffer<T>(Func<IDataReader, T> read) : ColumnBuffer
    {
        private readonly List<T> _values = [];

        public override void Take(IDataReader reader) => _values.Add(read(reader));

        public override Array ToArray() => _values.ToArray();
    }
}
