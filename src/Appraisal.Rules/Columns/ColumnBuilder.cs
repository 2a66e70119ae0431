using Appraisal.Rules.Feel.Compiling;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Columns;

/// <summary>Makes columns in the machine form of their type.</summary>
internal static class ColumnBuilder
{
    /// <summary>A column of so many rows, to be filled through its array.</summary>
    public static Column Empty(FeelType type, int count)
    {
        var item = type is OptionalType optional ? optional.Item : type;
        var present = type is OptionalType ? new bool[count] : null;
        return item switch
        {
            NumberType => ColumnLane.Of(item) is { Kind: LaneKind.ScaledInteger } lane
                ? new ScaledColumn(type, new long[count], lane.Scale, present)
                : new FractionColumn(type, new ExactNumber[count], present),
            EnumerationType list => new EnumerationColumn(type, new int[count], list.Literals, present),
            _ when item == FeelType.Boolean => new BooleanColumn(type, new bool[count], present),
            _ when item == FeelType.Date => new DateColumn(type, new DateOnly[count], present),
            _ when item == FeelType.Text => new TextColumn(type, new string[count], present),
            _ => new ObjectColumn(type, new object?[count]),
        };
    }

    /// <summary>A column from FEEL values.</summary>
    public static Column Of(FeelType type, IReadOnlyList<object?> values)
    {
        var column = Empty(type, values.Count);
        for (var row = 0; row < values.Count; row++)
        {
            Set(column, row, values[row]);
        }

        return column;
    }

    /// <summary>Sets one value; null leaves it missing.</summary>
    public static void Set(Column column, int row, object? value)
    {
        if (value is null)
        {
            return;
        }

        if (column.Present is { } present)
        {
            present[row] = true;
        }

        switch (column)
        {
            case ScaledColumn scaled:
                scaled.Values[row] = ((ExactNumber)value).TryToUnits(scaled.Scale, out var units)
                    ? units
                    : throw new InvalidOperationException($"{value} does not fit {scaled.Scale} places.");
                break;
            case FractionColumn fractions:
                fractions.Values[row] = (ExactNumber)value;
                break;
            case EnumerationColumn list:
                list.Values[row] = IndexOf(list.Literals, (string)value);
                break;
            case TextColumn texts:
                texts.Values[row] = (string)value;
                break;
            case BooleanColumn booleans:
                booleans.Values[row] = (bool)value;
                break;
            case DateColumn dates:
                dates.Values[row] = (DateOnly)value;
                break;
            default:
                ((ObjectColumn)column).Values[row] = value;
                break;
        }
    }

    /// <summary>The values of some rows of a column, as a column; -1 stands for none.</summary>
    public static Column Gather(Column source, int[] rows, FeelType type)
    {
        var target = Empty(type, rows.Length);
        if (source.GetType() != target.GetType() || source is ScaledColumn a && target is ScaledColumn b && a.Scale != b.Scale)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                Set(target, row, rows[row] < 0 ? null : source[rows[row]]);
            }

            return target;
        }

        switch (source)
        {
            case ScaledColumn c:
                Copy(c, (ScaledColumn)target, rows);
                break;
            case FractionColumn c:
                Copy(c, (FractionColumn)target, rows);
                break;
            case EnumerationColumn c:
                Copy(c, (EnumerationColumn)target, rows);
                break;
            case TextColumn c:
                Copy(c, (TextColumn)target, rows);
                break;
            case BooleanColumn c:
                Copy(c, (BooleanColumn)target, rows);
                break;
            case DateColumn c:
                Copy(c, (DateColumn)target, rows);
                break;
            default:
                Copy((ObjectColumn)source, (ObjectColumn)target, rows);
                break;
        }

        return target;
    }

    private static void Copy<T>(Column<T> source, Column<T> target, int[] rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row < 0 || source.Present is { } present && !present[row])
            {
                continue;
            }

            target.Values[i] = source.Values[row];
            if (target.Present is { } known)
            {
                known[i] = true;
            }
        }
    }

    private static int IndexOf(IReadOnlyList<string> literals, string value)
    {
        for (var i = 0; i < literals.Count; i++)
        {
            if (literals[i] == value)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"'{value}' is not in the list.");
    }
}
