using System.Linq.Expressions;
using System.Reflection;

namespace Appraisal.Rules.Data;

/// <summary>The public properties of a type as columns, in the order of their names.</summary>
internal static class PropertyColumns
{
    public static IReadOnlyList<CellColumn<TRow>> Of<TRow>()
    {
        var properties = typeof(TRow).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
        if (properties.Count == 0)
        {
            throw new ArgumentException($"{typeof(TRow)} has no public properties; name the columns.", nameof(TRow));
        }

        return [.. properties.Select(ColumnOf<TRow>)];
    }

    private static CellColumn<TRow> ColumnOf<TRow>(PropertyInfo property)
    {
        if (!CellReadings.CanRead(property.PropertyType))
        {
            throw new ArgumentException($"{typeof(TRow)}.{property.Name} is a {property.PropertyType}, which cannot be a cell; name the columns instead.", nameof(property));
        }

        var row = Expression.Parameter(typeof(TRow));
        var getter = Expression.Lambda(Expression.Property(row, property), row).Compile();
        return (CellColumn<TRow>)Activator.CreateInstance(typeof(CellColumn<,>).MakeGenericType(typeof(TRow), property.PropertyType), property.Name, getter)!;
    }
}
