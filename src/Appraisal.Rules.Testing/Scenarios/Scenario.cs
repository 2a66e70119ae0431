using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Testing.Scenarios;

namespace Appraisal.Rules.Testing;

/// <summary>One sentence with the data that it speaks of and what must come of it.</summary>
public sealed class Scenario
{
    internal Scenario(string name, Place place, IReadOnlyDictionary<string, ScenarioTable> tables, IReadOnlyList<Expectation> expectations)
    {
        (Name, Place, Tables, Expectations) = (name, place, tables, expectations);
        Data = tables.Values.Aggregate(AppraisalData.Create(), (data, table) => data.Add(table.Name, table.ToYaml()));
    }

    /// <summary>The sentence.</summary>
    public string Name { get; }

    /// <summary>Where it is written.</summary>
    public Place Place { get; }

    /// <summary>The clauses that it is about.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>The parameters and assumptions that it sets.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();

    /// <summary>The tables that it gives, defaults filled in, changes made. A table that is not here has no rows.</summary>
    public IReadOnlyDictionary<string, ScenarioTable> Tables { get; }

    /// <summary>The same tables, ready to be run.</summary>
    public AppraisalData Data { get; }

    /// <summary>How many values, findings and diagnostics it expects.</summary>
    public int Declared => Expectations.Count;

    internal IReadOnlyList<Expectation> Expectations { get; }

    /// <summary>The same scenario under other assumptions.</summary>
    internal Scenario With(IReadOnlyDictionary<string, string> set) => new(Name, Place, Tables, Expectations) { Clauses = Clauses, Set = set };
}
