using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>Checks a scheme whole: order without cycles, types, choices, results that can be shown.</summary>
internal static class SchemeChecker
{
    /// <summary>The checked scheme; null when there is an error, and all errors are in the bag.</summary>
    public static CheckedScheme? Check(SchemeModel model, ParameterValues parameters, DiagnosticBag diagnostics)
    {
        if (DependencyOrder.Of(model, diagnostics) is not { } plain || RowSequences.Of(model, plain, diagnostics) is not var (sequences, order))
        {
            return null;
        }

        var types = new TypeResolver(model, parameters, diagnostics);
        foreach (var node in order)
        {
            types.TypeOf(node.Target);
        }

        RolePairs.Check(model, types);
        GroupKeys.Check(model, types);
        var tables = model.Tables.Values.Select(t => WithTypes(t, types)).ToDictionary(t => t.Name, StringComparer.Ordinal);
        if (!diagnostics.HasErrors)
        {
            // They rest on types, which an error leaves open.
            diagnostics.AddRange(SilentLimits.In(types));
            diagnostics.AddRange(ZeroDivisors.In(types));
        }

        foreach (var decision in model.Decisions)
        {
            CheckShown(decision, types);
        }

        CountedWeights.Check(model, types);
        diagnostics.AddRange(WeightSums.Wrong(model, parameters));
        diagnostics.AddRange(StreakReaches.Wrong(model, parameters));
        return diagnostics.HasErrors ? null : new CheckedScheme
        {
            Model = model,
            Parameters = parameters,
            Tables = tables,
            Types = types.Types,
            Formulas = types.Formulas,
            Order = order,
            Sequences = sequences,
        };
    }

    private static TableDefinition WithTypes(TableDefinition table, TypeResolver types) => table with
    {
        Periods = table.Periods is { } periods ? PeriodWeights.Of(table, periods, types) : null,
        Fields =
        [
            .. table.Fields.Select(f => f with { Type = types.TypeOf(new(table.Name, f.Name)) }),
        ],
    };

    private static void CheckShown(DecisionDefinition decision, TypeResolver types)
    {
        var column = new ColumnId(decision.Table, decision.Name);
        if (decision.Print is null && types.Model.Nodes.TryGetValue(column, out var node)
            && types.TypeOf(column) is NumberType { Shape.Scale: null } or OptionalType { Item: NumberType { Shape.Scale: null } }
            && !UnlimitedPlaces.HangsOnAFault(column, types))
        {
            var (chinese, english) = UnlimitedPlaces.Advice(column, types);
            types.Report(CheckingRules.RoundingNeeded, node, decision.Name, chinese, english);
        }
    }
}
