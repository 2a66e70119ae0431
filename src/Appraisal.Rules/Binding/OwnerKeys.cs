namespace Appraisal.Rules.Binding;

/// <summary>
/// The key of the row that a row belongs to, made of the texts of its owner columns: a period is known by the subject and its own value.
/// </summary>
internal static class OwnerKeys
{
    // No text of a data file holds it.
    private const char Separator = '\u001f';

    /// <summary>The key of the owner of a row; null where a part of it is missing.</summary>
    public static string? Of(ReadTable table, int row) => Of(table, row, table.Definition.OwnerColumns);

    /// <summary>The key of the row of a generated table itself: its owner's and its value.</summary>
    public static string? OfGenerated(ReadTable table, int row) => Of(table, row, [.. table.Definition.OwnerColumns, table.Definition.Name]);

    /// <summary>The key that some columns make; null where one of them is empty.</summary>
    public static string? Of(ReadTable table, int row, IReadOnlyList<string> columns)
    {
        if (columns.Count == 1)
        {
            return table[columns[0]].TextOf(row);
        }

        var parts = columns.Select(c => table[c].TextOf(row)).ToList();
        return parts.Contains(null) ? null : string.Join(Separator, parts);
    }

    public static string Joined(string owner, string value) => $"{owner}{Separator}{value}";
}
