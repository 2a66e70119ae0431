using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>Reads what a scenario expects, against the scheme and the rows that are given.</summary>
internal sealed class ExpectationReader(AppraisalScheme scheme, IReadOnlyDictionary<string, ScenarioTable> tables, ChangedTables rows, ScenarioDiagnostics diagnostics)
{
    private const string Findings = "findings";
    private const string Codes = "diagnostics";

    public IReadOnlyList<Expectation> Read(YamlNode expect) =>
    [
        .. (diagnostics.Mapping(expect, "expect")?.Entries ?? []).SelectMany(e => e.Name switch
        {
            Findings => FindingsOf(e.Value),
            Codes => diagnostics.Texts(e.Value, Codes).Select(Code).OfType<Expectation>(),
            _ => Cells(e),
        }),
    ];

    private IEnumerable<Expectation> Cells(YamlEntry entry)
    {
        if (!scheme.Tables.TryGetValue(entry.Name, out var definition))
        {
            diagnostics.ReportName(ScenarioRules.UnknownTable, entry.Key, [.. scheme.Tables.Keys, .. ScenarioShapes.Expect.Keys.Select(k => k.Name)], string.Join("、", scheme.Tables.Keys));
            return [];
        }

        var table = tables.GetValueOrDefault(entry.Name) ?? new ScenarioTable(entry.Name, entry.Value, []);
        return entry.Value is YamlMapping numbered
            ? numbered.Entries.SelectMany(e => OfRow(definition, table, e.Key, e.Value, null))
            : (diagnostics.List(entry.Value, entry.Name)?.Items ?? []).SelectMany(i => OfListed(definition, table, i));
    }

    private IEnumerable<Expectation> OfListed(TableDefinition definition, ScenarioTable table, YamlNode item)
    {
        if (diagnostics.Mapping(item, table.Name) is not { } row)
        {
            return [];
        }

        if (definition.Key is { } key && row[key] is YamlScalar name)
        {
            return OfRow(definition, table, name, row, key);
        }

        if (definition.IsGenerated)
        {
            return OfNames(definition, row);
        }

        if (definition.Key is null)
        {
            diagnostics.Report(ScenarioRules.WrongShape, row, table.Name, "以行号为键：{1: {列: 值}}", "rows by number: {1: {column: value}}");
        }
        else
        {
            diagnostics.Report(ScenarioRules.MissingKey, row, definition.Key, table.Name);
        }

        return [];
    }

    private IEnumerable<Expectation> OfRow(TableDefinition definition, ScenarioTable table, YamlScalar name, YamlNode node, string? key)
    {
        var row = definition.IsGenerated ? new ExpectedRow(name.Text, 0) : new ExpectedRow(name.Text, rows.RowOf(table, name) + 1);
        var cells = diagnostics.Mapping(node, table.Name)?.Entries.Where(e => e.Name != key) ?? [];
        return row.InputRow > 0 || definition.IsGenerated ? OfCells(definition, row, cells) : [];
    }

    /// <summary>A row of a period or case among others: the columns that name it stand beside those that are compared.</summary>
    private IEnumerable<Expectation> OfNames(TableDefinition definition, YamlMapping row)
    {
        var naming = ExpectedRow.NamingColumns(definition);
        foreach (var missing in naming.Where(c => !row.TryGet(c, out _)))
        {
            diagnostics.Report(ScenarioRules.MissingKey, row, missing, definition.Name);
        }

        return OfCells(definition, ExpectedRow.OfNames(naming.Select(c => CellText.Of(row[c]))), row.Entries.Where(e => !naming.Contains(e.Name)));
    }

    private IEnumerable<Expectation> OfCells(TableDefinition definition, ExpectedRow row, IEnumerable<YamlEntry> cells) =>
        cells.Where(c => IsColumn(definition, c.Key)).Select(c => new CellExpectation(definition.Name, row, c.Name, c.Value));

    private bool IsColumn(TableDefinition definition, YamlScalar column)
    {
        var names = scheme.Decisions.Where(d => d.Table == definition.Name).Select(d => d.Name).Concat(TableColumns.Of(definition)).ToList();
        if (!names.Contains(column.Text))
        {
            diagnostics.ReportName(ScenarioRules.UnknownDecision, column, names, definition.Name);
        }

        return names.Contains(column.Text);
    }

    private IEnumerable<Expectation> FindingsOf(YamlNode node)
    {
        var seen = new List<FindingExpectation>();
        foreach (var form in (diagnostics.List(node, Findings)?.Items ?? []).Select(i => diagnostics.Mapping(i, Findings)).OfType<YamlMapping>())
        {
            if (Finding(form) is { } finding)
            {
                seen.Add(finding with { Ordinal = 1 + seen.Count(s => s with { Ordinal = 0, Node = finding.Node } == finding) });
            }
        }

        return seen;
    }

    private FindingExpectation? Finding(YamlMapping form)
    {
        var subjects = scheme.Tables.Values.Where(t => t.Kind == TableKind.Subject).Select(t => t.Name).ToList();
        diagnostics.CheckKeys(form, Findings, [.. ScenarioShapes.Finding.Keys.Select(k => k.Name), .. subjects]);
        if (form["decision"] is not YamlScalar decision)
        {
            diagnostics.Report(ScenarioRules.MissingKey, form, "decision", Findings);
            return null;
        }

        var known = scheme.Decisions.Where(d => d.Kind is DecisionKind.Bonus or DecisionKind.Penalty or DecisionKind.Bar).Select(d => d.Name).ToList();
        if (!known.Contains(decision.Text))
        {
            diagnostics.ReportName(ScenarioRules.UnknownFinding, decision, known);
            return null;
        }

        var subject = form.Entries.FirstOrDefault(e => subjects.Contains(e.Name));
        if (subject?.Value is YamlScalar name && tables.TryGetValue(subject.Name, out var table))
        {
            rows.RowOf(table, name);
        }

        string? Text(string key) => form[key] is { } value ? CellText.Of(value) : null;
        return new FindingExpectation(decision.Text, subject?.Name, subject is null ? null : CellText.Of(subject.Value), Text("value"), Text("clause"), 0, form);
    }

    private DiagnosticExpectation? Code(YamlScalar code)
    {
        if (code.Text.Length == 7 && code.Text.StartsWith("APR", StringComparison.Ordinal) && code.Text.AsSpan(3).ContainsAnyExceptInRange('0', '9') is false)
        {
            return new DiagnosticExpectation(code.Text, code);
        }

        diagnostics.Report(ScenarioRules.NoCode, code, code.Text);
        return null;
    }
}
