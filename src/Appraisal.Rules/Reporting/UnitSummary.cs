using System.Text;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Reporting;

/// <summary>What stands below the table of some units: what its columns are called in English, groups, grades.</summary>
internal sealed class UnitSummary
{
    private readonly UnitTable _units;
    private readonly bool _chinese;
    private readonly StringBuilder _text = new();

    private UnitSummary(UnitTable units, ResultTableOptions options) => (_units, _chinese) = (units, options.Language == MessageLanguage.Chinese);

    public static string Render(UnitTable units, IReadOnlyList<string> shown, ResultTableOptions options)
    {
        var summary = new UnitSummary(units, options);
        summary.AppendLabels(shown);
        summary.AppendGroups();
        summary.AppendGrades();
        return summary._text.ToString();
    }

    private void Line(string chinese, string english) => _text.Append(_chinese ? chinese : english).Append('\n');

    // The names are Chinese in both languages, because formulas and options use them; English readers get the labels too.
    private void AppendLabels(IReadOnlyList<string> shown)
    {
        var table = _units.Table;
        var labels = _units.Result.Scheme.Decisions.Where(d => d.Table == table && d.Label.Length > 0 && shown.Contains(d.Name)).Select(d => $"{d.Name} {d.Label}").ToList();
        if (!_chinese && labels.Count > 0)
        {
            Line("", $"Columns: {string.Join("; ", labels)}");
        }
    }

    private void AppendGroups()
    {
        foreach (var (names, sizes, outside) in ResultGroups.Of(_units))
        {
            var rest = outside == 0 ? Array.Empty<string>() : [_chinese ? $"不参加 {outside}" : $"outside {outside}"];
            var groups = string.Join(_chinese ? "，" : ", ", sizes.Select(s => $"{s.Key} {s.Value}".TrimStart()).Concat(rest));
            Line($"分组（{string.Join("、", names)}）：{groups}", $"Groups ({string.Join(", ", names)}): {groups}");
        }
    }

    private void AppendGrades()
    {
        if (_units.Definition.Grade is not { } grade)
        {
            return;
        }

        var without = _units.Units.Count(u => u.Grade is null);
        var rest = without == 0 ? Array.Empty<string>() : [_chinese ? $"不定等次 {without}" : $"not graded {without}"];
        var counts = GradeOrder.Of(_units, grade).Select(g => $"{g} {_units.Units.Count(u => u.Grade == g)}").Concat(rest).ToList();
        Line($"{grade}：{string.Join("，", counts)}", $"{grade}: {string.Join(", ", counts)}");
    }
}
