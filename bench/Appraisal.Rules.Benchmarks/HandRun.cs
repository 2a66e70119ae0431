using System.Diagnostics;
using System.Globalization;

namespace Appraisal.Rules.Benchmarks;

/// <summary>The same rules as careful C#: decimals, dictionaries, no trace. It knows only what the scheme assumes by default.</summary>
internal static class HandRun
{
    private static readonly string[] Grades = ["优秀", "良好", "一般", "差"];

    public static string Run(string folder)
    {
        var clock = Stopwatch.StartNew();
        var year = HandYear.Read(folder);
        var loaded = clock.Elapsed;
        foreach (var violation in year.Violations)
        {
            HandRules.Apply(violation, year);
        }

        foreach (var unit in year.Units.Values)
        {
            unit.Score = unit.Target * 0.7m + unit.Public * 0.3m + unit.Bonus - unit.Deductions.Values.Sum();
        }

        Grade([.. year.Units.Values]);
        var computed = clock.Elapsed;
        using var hash = new ResultHash();
        foreach (var unit in year.Units.Values.OrderBy(u => u.Name, StringComparer.Ordinal))
        {
            hash.Add(string.Create(CultureInfo.InvariantCulture, $"{unit.Name},{unit.Score / 1.0000000000000000000000000000m},{unit.Rank},{Grades[unit.Grade]}"));
        }

        foreach (var person in year.People.Values.OrderBy(p => p.Number, StringComparer.Ordinal))
        {
            hash.Add(string.Create(CultureInfo.InvariantCulture, $"{person.Number},{person.IsCancelled},{Months(person)}"));
        }

        Console.WriteLine(FormattableString.Invariant($"by hand: load {loaded.TotalSeconds:0.00} s, run {(computed - loaded).TotalSeconds:0.00} s, results read {(clock.Elapsed - computed).TotalSeconds:0.00} s"));
        return hash.Whole();
    }

    private static void Grade(HandUnit[] units)
    {
        Array.Sort(units, (a, b) => b.Score.CompareTo(a.Score));
        var excellent = (int)(units.Length * 0.3m);
        for (var i = 0; i < units.Length; i++)
        {
            units[i].Rank = i > 0 && units[i].Score == units[i - 1].Score ? units[i - 1].Rank : i + 1;
        }

        // All units at the third score from the end are among the last three.
        var last = units.Length >= 3 ? units[^3].Score : decimal.MaxValue;
        foreach (var unit in units)
        {
            var first = unit.Score < 70 ? 3 : unit.Rank <= excellent ? 0 : unit.Score <= last ? 2 : 1;
            unit.Grade = Math.Min(3, first + (unit.IsLowered || unit.HasIncident ? 1 : 0));
            unit.GradeWithoutLeaders = Math.Min(3, first + (unit.HasIncident ? 1 : 0));
        }
    }

    private static string Months(HandPerson person)
    {
        if (!person.IsEstablished)
        {
            return "";
        }

        var unit = person.Unit;
        var grade = !unit.IsLowered || person.Post is "主要领导" or "班子成员" or "监督机构主要负责人" ? unit.Grade : unit.GradeWithoutLeaders;
        var months = person.IsCancelled ? 0 : grade switch { 0 => unit.FullMonths, 1 => unit.FullMonths - 0.5m, 2 => unit.FullMonths - 1, _ => 0 };
        return (months / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
    }
}
