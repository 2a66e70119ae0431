using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>Proves that a field for which the document prints bounds refuses a missing value and one out of bounds.</summary>
internal sealed class InputProof(AppraisalScheme scheme, ScenarioOrder scenarios, CancellationToken cancellation)
{
    public IEnumerable<ProofStep> Prove(ClauseRow clause, IReadOnlyList<Encoding> encodings)
    {
        if (encodings.Count == 0)
        {
            return [RuleProof.Unencoded(clause)];
        }

        var bounded = scheme.Tables.Values
            .SelectMany(t => t.Fields.Where(f => f.Within is not null && f.Clauses.Contains(clause.Id)).Select(f => (Table: t, Field: f)))
            .ToList();
        return bounded.Count > 0
            ? bounded.SelectMany(b => Prove(b.Table.Name, b.Field))
            : [Step(clause.Id, encodings[0].Place, ProofStepKind.Encoding, true, "文件没有给出界限；数据里有它的位置", "the document prints no bounds; the data has a place for it")];
    }

    private IEnumerable<ProofStep> Prove(string table, FieldDefinition field)
    {
        var subject = $"{table}.{field.Name}";
        if (scenarios.All.FirstOrDefault(s => s.Tables.GetValueOrDefault(table)?.Rows.Count > 0) is not { } scenario)
        {
            yield return Step(subject, field.Place, ProofStepKind.Exercise, false, "没有情景给出这个表的数据", "no scenario gives data for the table");
            yield break;
        }

        if (!field.IsOptional)
        {
            yield return Refusal(scenario, table, field, ProofStepKind.MissingValue, "");
        }

        var step = ExactNumber.Scaled(1, field.Places ?? 0);
        var outside = new[] { field.Within!.Lower - step, field.Within.Upper + step }.OfType<ExactNumber>();
        foreach (var value in outside)
        {
            yield return Refusal(scenario, table, field, ProofStepKind.OutOfBounds, value.ToString());
        }
    }

    private ProofStep Refusal(Scenario scenario, string table, FieldDefinition field, ProofStepKind kind, string value)
    {
        var options = ScenarioResult.OptionsOf(scenario, new ScenarioOptions { Evaluator = AppraisalEvaluator.Interpreter });
        var result = scheme.Appraise(WithCell(scenario, table, field.Name, value), options, cancellation);
        var refusal = result.Diagnostics.FirstOrDefault(d =>
            d.Severity == DiagnosticSeverity.Error && d.Place is CellPlace cell && cell.Table == table && cell.Column == field.Name);
        var subject = value.Length == 0 ? $"{table}.{field.Name}" : $"{table}.{field.Name} = {value}";
        return refusal is null
            ? Step(subject, field.Place, kind, false, "没有被拒绝", "it is not refused")
            : Step(subject, field.Place, kind, true, $"被拒绝（{refusal.Code}）", $"it is refused ({refusal.Code})");
    }

    private static AppraisalData WithCell(Scenario scenario, string table, string column, string value)
    {
        var rows = scenario.Tables[table];
        var first = rows.Rows[0];
        var cell = new YamlEntry(first.Entries[0].Key.WithText(column), first.Entries[0].Key.WithText(value));
        var altered = rows with { Rows = [first.WithEntries([.. first.Entries.Where(e => e.Name != column), cell]), .. rows.Rows.Skip(1)] };
        return scenario.Tables.Values.Aggregate(AppraisalData.Create(), (data, t) => data.Add(t.Name, (t.Name == table ? altered : t).ToYaml()));
    }

    private static ProofStep Step(string subject, Place place, ProofStepKind kind, bool isProved, string chinese, string english) =>
        new() { Kind = kind, Subject = subject, Place = place, IsProved = isProved, Chinese = chinese, English = english };
}
