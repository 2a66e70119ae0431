using Appraisal.Rules.Reporting;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules;

/// <summary>A table of those who are appraised, with what the scheme's <c>result</c> names of it: score, rank, grade.</summary>
/// <example><code>foreach (var level in result.UnitTables) Console.WriteLine($"{level.Table}: {level.Units.Count}");</code></example>
public sealed class UnitTable
{
    internal UnitTable(AppraisalResult result, ResultDefinition definition)
    {
        (Result, Definition) = (result, definition);
        Units = UnitResult.Of(result, definition);
    }

    /// <summary>The name of the subject table.</summary>
    public string Table => Definition.Of;

    /// <summary>Which columns of the table are the result.</summary>
    public ResultDefinition Definition { get; }

    /// <summary>The units, group by group, best rank first, equal ranks by name.</summary>
    public IReadOnlyList<UnitResult> Units { get; }

    internal AppraisalResult Result { get; }

    /// <summary>The units as CSV, best rank first, with LF and without a byte order mark.</summary>
    /// <param name="columns">The columns after rank, unit, score and grade; none for all decisions of the units.</param>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public string ToCsv(params IReadOnlyList<string> columns) => ResultCsv.Render(this, columns);
}
