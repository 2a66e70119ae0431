using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Data;

/// <summary>A table in a CSV file, whose bytes (UTF-8, no byte order mark) are kept and read anew by each cursor.</summary>
internal sealed class CsvTableSource(string name, string file, ReadOnlyMemory<byte> bytes) : TableSource
{
    public override string Name { get; } = name;

    public override CellPlace Place => new(Name, 0, "", new TextPlace(file, 1, 1, 0));

    public override TableCursor Open(Action<Diagnostic> report) => new CsvTableCursor(Name, file, bytes, report);
}
