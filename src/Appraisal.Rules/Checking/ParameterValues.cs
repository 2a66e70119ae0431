using System.Diagnostics.CodeAnalysis;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>The values of parameters and assumptions for a run, and the functions of the host, by name.</summary>
internal sealed class ParameterValues(IReadOnlyDictionary<string, ParameterValue> values, IReadOnlyDictionary<string, HostFunction> functions, SchemePeriod period)
{
    private readonly Dictionary<string, object> _period = PeriodWords.Readable(period).ToDictionary(p => p.Name, p => (object)(ExactNumber)p.Value, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ParameterValue> All { get; } = values;

    /// <summary>The FEEL value of a name; false when it is no scalar parameter and no function.</summary>
    public bool TryGetScalar(string name, [NotNullWhen(true)] out object? value)
    {
        value = _period.TryGetValue(name, out var part) ? part
            : All.TryGetValue(name, out var parameter) ? parameter.Scalar
            : functions.TryGetValue(name, out var function) ? function
            : EntryOf(name);
        return value is not null;
    }

    /// <summary>The rows of a table: those of the scheme, or those that its parameter holds; none while nobody has given it.</summary>
    public IReadOnlyList<DecisionRow> Rows(DecisionTableNode table) =>
        table.None is { } none ? [.. RowsOfValues(table), none] : RowsOfValues(table);

    private IReadOnlyList<DecisionRow> RowsOfValues(DecisionTableNode table) =>
        table.MappingParameter is not { } name ? table.Rows
        : All.TryGetValue(name, out var given) ? [.. given.Mapping!.Select(pair => Row(table, pair.Key, pair.Value))]
        : [];

    /// <summary>The value of one entry of a mapping, by the name under which formulas read it.</summary>
    private object? EntryOf(string name) => ParameterEntry.Of(name) is var (parameter, key) && All.TryGetValue(parameter, out var value)
        ? value.Mapping?.FirstOrDefault(m => m.Key == key).Value
        : null;

    /// <summary>The word of a choice.</summary>
    public string Word(Choice choice) => choice.IsParameter ? All[choice.Text].Text : choice.Text;

    /// <summary>The number of an operand that is no column; null for <c>none</c>, and for a required parameter while nobody has given it.</summary>
    public ExactNumber? Number(Operand operand) => operand switch
    {
        ConstantOperand constant => constant.Value,
        ParameterOperand parameter => All.TryGetValue(parameter.Name, out var given) && Literals.TryNumber(given.Text, out var value) ? value : null,
        _ => throw new InvalidOperationException("A column has no value of its own."),
    };

    private static DecisionRow Row(DecisionTableNode table, string key, object value)
    {
        var (tested, output) = table.MapsToRanges ? (value.ToString()!, key) : (key, value);
        var cell = new DecisionCell([new LiteralValue(Literals.ValueOf(tested), tested, table.Origin.Place)], BoundsForm.Parse(tested));
        return new DecisionRow([cell], new LiteralValue(output, output.ToString()!, table.Origin.Place), table.Origin.Clauses, table.Origin.Place);
    }
}
