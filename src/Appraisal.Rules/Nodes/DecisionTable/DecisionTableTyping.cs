using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>A table has the type of its outputs; over a closed list it must have a row for each value.</summary>
internal static class DecisionTableTyping
{
    public static FeelType Of(DecisionTableNode node, TypeResolver types)
    {
        var type = ValueOf(node, types);
        if (node.For is not { } column)
        {
            return type;
        }

        types.RequireBoolean(node, new(node.Target.Table, column));
        return type == FeelType.Any ? type : new OptionalType(type);
    }

    private static FeelType ValueOf(DecisionTableNode node, TypeResolver types)
    {
        var tested = node.Tested.Select(t => t.IsParameter ? types.TypeOfParameter(t.Name) ?? FeelType.Any : TypeWhereTested(node, t.Name, types)).ToList();
        RequirePresent(node, tested, types);
        var isSound = true;
        foreach (var (type, index) in tested.Select((t, i) => (t, i)))
        {
            if (type is EnumerationType list && !node.IsClosed)
            {
                CheckCovered(node, index, list, types);
            }

            foreach (var cells in node.Rows.Select(r => r.Cells).Concat(node.Impossible.Select(r => r.Cells)))
            {
                isSound &= CheckCell(node, cells[index], node.Tested[index].Name, type, types);
            }
        }

        // What a wrong cell leaves open would be no news.
        if (node.IsClosed && isSound)
        {
            TableGaps.Check(node, tested, new PossibleRows(node, tested, types), types);
        }

        // A mapping that is still to be given says nothing of its values yet; the scheme cannot run before it is.
        var isGiven = node.MappingParameter is null || types.Parameters.All.ContainsKey(node.MappingParameter);
        if ((!node.MapsToRanges || HasBands(node, types)) && isGiven && !node.IsClosed && tested is [NumberType number])
        {
            RangeGaps.Check(node, number, types);
        }

        return node.OutputType ?? (isGiven ? OutputType(node, [.. Outputs(node, types)], types) : types.Model.Parameters[node.MappingParameter!].ValueType ?? FeelType.Number);
    }

    /// <summary>The type of what is tested in the rows that the table is for.</summary>
    private static FeelType TypeWhereTested(DecisionTableNode node, string name, TypeResolver types)
    {
        var type = types.TypeOf(new(node.Target.Table, name));
        return type is OptionalType optional && (node.None is not null || node.For is { } column
            && new RowClasses(node.Target.Table, types).IsPresent(name, [new FeelTest(new NameNode(default, column), true)]))
            ? optional.Item
            : type;
    }

    /// <summary>A lookup has no row for a missing value; a table of several columns is searched for such a case.</summary>
    private static void RequirePresent(DecisionTableNode node, IReadOnlyList<FeelType> tested, TypeResolver types)
    {
        if (tested is not [OptionalType] || node.IsClosed || node.MapsToRanges || node.FirstHit)
        {
            return;
        }

        var name = node.Tested[0].Name;
        var needed = RowClasses.ClassOf(types.Model, new(node.Target.Table, name)) is { } condition ? types.Model.TextOf(new(node.Target.Table, condition)) : $"{name} != null";
        types.Report(CheckingRules.LookupOfMissing, node, node.Origin.Decision, name, needed);
    }

    private static void CheckCovered(DecisionTableNode node, int index, EnumerationType list, TypeResolver types)
    {
        var keys = node.MappingParameter is { } name
            ? KeysOf(name, list, types)
            : [.. node.Rows.SelectMany(r => r.Cells[index]?.Literals.Select(l => l.Text) ?? list.Literals)];
        foreach (var missing in list.Literals.Except(keys))
        {
            types.Report(CheckingRules.ListNotCovered, node, node.Tested[index].Name, missing);
        }
    }

    /// <summary>Whether the bands of a scale are bands: of its grades and no others, and each a range.</summary>
    private static bool HasBands(DecisionTableNode node, TypeResolver types)
    {
        if (TypeWhereTested(node, node.Tested[0].Name, types) is not NumberType)
        {
            types.RequireNumber(node, new(node.Target.Table, node.Tested[0].Name));
        }

        var scale = ((EnumerationType)node.OutputType!).Literals;
        var rows = types.Parameters.Rows(node);
        foreach (var row in rows.Where(r => !scale.Contains(r.Output.Text)))
        {
            types.Report(CheckingRules.NoGrade, node.Origin, row.Output.Place, row.Output.Text, string.Join("、", scale.Reverse()));
        }

        var others = rows.Where(r => r.Cells[0] is { Range: null }).ToList();
        foreach (var row in others)
        {
            types.Report(CheckingRules.NoRange, node.Origin, row.Place, row.Cells[0]!.Literals[0].Text, row.Output.Text);
        }

        return others.Count == 0;
    }

    /// <summary>The literals of the mapping that is given, else those that are declared; of one that declares none, nothing is known yet.</summary>
    private static List<string> KeysOf(string name, EnumerationType list, TypeResolver types) =>
        types.Parameters.All.GetValueOrDefault(name)?.Mapping?.Select(m => m.Key).ToList()
        ?? [.. types.Model.Parameters[name].Demands.Keys is { Count: > 0 } keys ? keys : list.Literals];

    /// <summary>A cell must be able to hold for some value of its column.</summary>
    private static bool CheckCell(DecisionTableNode node, DecisionCell? cell, string tested, FeelType type, TypeResolver types)
    {
        var item = type is OptionalType optional ? optional.Item : type;
        var isSound = true;
        if (cell?.None is { } none && type is not OptionalType && type != FeelType.Any)
        {
            isSound = false;
            types.Report(new Diagnostic(CheckingRules.NeverWithoutValue, none.Place, tested) { Clauses = node.Origin.Clauses });
        }

        foreach (var literal in cell is { Range: null } ? cell.Literals : [])
        {
            if (item is EnumerationType list && !list.Literals.Contains(literal.Text))
            {
                isSound = false;
                types.Report(new Diagnostic(CheckingRules.ValueNotInList, literal.Place, literal.Text, tested, string.Join("、", list.Literals))
                {
                    Suggestions = NearNames.Of(literal.Text, list.Literals),
                    Clauses = node.Origin.Clauses,
                });
            }
            else if (node.IsClosed && (item is NumberType && literal.Value is not ExactNumber || item == FeelType.Boolean && literal.Value is not bool))
            {
                isSound = false;
                types.Report(OtherType(literal.Place, literal.Text));
            }
        }

        if (node.IsClosed && cell is { Range: { } range } && item is not NumberType && item != FeelType.Any)
        {
            isSound = false;
            types.Report(OtherType(node.RowsPlace ?? node.Origin.Place, range.ToString()));
        }

        return isSound;

        Diagnostic OtherType(Place place, string written)
        {
            var (chinese, english) = Forms(item);
            return new(CheckingRules.CellOfOtherType, place, written, tested, TypeNames.Chinese(item), item.ToString()!, chinese, english) { Clauses = node.Origin.Clauses };
        }
    }

    /// <summary>How a cell over a type is written.</summary>
    private static (string Chinese, string English) Forms(FeelType type) => type switch
    {
        NumberType => ("数或范围，如 3、1..2、under 60、3 and over", "a number or a range, such as 3, 1..2, under 60, 3 and over"),
        EnumerationType list => (string.Join("、", list.Literals), string.Join(", ", list.Literals)),
        _ when type == FeelType.Boolean => ("true 或 false", "true or false"),
        _ => ("它的取值", "one of its values"),
    };

    private static IEnumerable<object> Outputs(DecisionTableNode node, TypeResolver types) => types.Parameters.Rows(node).Select(r => r.Output.Value);

    private static FeelType OutputType(DecisionTableNode node, IReadOnlyList<object> outputs, TypeResolver types)
    {
        if (outputs.Count > 0 && outputs.All(o => o is ExactNumber))
        {
            var numbers = outputs.Cast<ExactNumber>().ToList();
            var scale = numbers.Max(n => n.TryGetScale(out var s) ? s : 0);
            return new NumberType(new NumberShape(scale, numbers.Min(), numbers.Max()));
        }

        if (outputs.Count > 0 && outputs.All(o => o is bool))
        {
            return FeelType.Boolean;
        }

        if (outputs.Count > 0 && outputs.All(o => o is DateOnly))
        {
            return FeelType.Date;
        }

        if (outputs.Any(o => o is not string))
        {
            types.Report(ParsingRules.MixedAlternatives, node, node.Origin.Decision);
            return FeelType.Any;
        }

        return new EnumerationType(node.Target.Name, [.. outputs.Select(o => o.ToString()!).Distinct(StringComparer.Ordinal)]);
    }
}
