using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>A table has the type of its outputs; over a closed list it must have a row for each value.</summary>
internal static class DecisionTableTyping
{
    public static FeelType Of(DecisionTableNode node, TypeResolver types)
    {
        foreach (var (tested, index) in node.Tested.Select((t, i) => (t, i)))
        {
            var type = tested.IsParameter ? types.TypeOfParameter(tested.Name) : types.TypeOf(new(node.Target.Table, tested.Name));
            if (type is EnumerationType list)
            {
                CheckList(node, index, tested.Name, list, types);
            }
        }

        return node.OutputType ?? OutputType(node, [.. Outputs(node, types)]);
    }

    private static void CheckList(DecisionTableNode node, int index, string tested, EnumerationType list, TypeResolver types)
    {
        var keys = node.MappingParameter is { } name
            ? (types.Parameters.All.GetValueOrDefault(name)?.Mapping?.Select(m => m.Key) ?? list.Literals).ToList()
            : [.. node.Rows.SelectMany(r => r.Cells[index]?.Literals.Select(l => l.Text) ?? list.Literals)];
        foreach (var missing in list.Literals.Except(keys))
        {
            types.Report(CheckingRules.ListNotCovered, node, tested, missing);
        }

        foreach (var row in node.Rows.Where(r => r.Cells[index] is { Range: null }))
        {
            foreach (var literal in row.Cells[index]!.Literals.Where(l => !list.Literals.Contains(l.Text)))
            {
                types.Report(new Diagnostic(CheckingRules.ValueNotInList, literal.Place, literal.Text, tested, string.Join("、", list.Literals))
                {
                    Suggestions = NearNames.Of(literal.Text, list.Literals),
                    Clauses = node.Origin.Clauses,
                });
            }
        }
    }

    private static IEnumerable<object> Outputs(DecisionTableNode node, TypeResolver types) =>
        node.MappingParameter is { } name
            ? types.Parameters.All.GetValueOrDefault(name)?.Mapping?.Select(m => m.Value) ?? []
            : node.Rows.Select(r => r.Output.Value);

    private static FeelType OutputType(DecisionTableNode node, IReadOnlyList<object> outputs)
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

        return new EnumerationType(node.Target.Name, [.. outputs.Select(o => o.ToString()!).Distinct(StringComparer.Ordinal)]);
    }
}
