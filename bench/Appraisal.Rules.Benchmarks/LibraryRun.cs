using System.Diagnostics;
using System.Globalization;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Benchmarks;

/// <summary>The work done by the library from the scheme package.</summary>
internal static class LibraryRun
{
    public static string Run(string folder)
    {
        var clock = Stopwatch.StartNew();
        var catalog = new AppraisalCatalog([Path.Combine(Root(), "schemes")]);
        var scheme = catalog["quanzhou-miit-2019"];
        var compiled = clock.Elapsed;
        var result = scheme.Appraise(AppraisalData.Load(folder));
        if (!result.IsComplete)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
        }

        var appraised = clock.Elapsed;
        using var hash = new ResultHash();
        var units = result["单位"];
        for (var row = 0; row < units.RowCount; row++)
        {
            var score = ((ExactNumber)units.Value(row, "综合得分")!).ToString();
            hash.Add(string.Create(CultureInfo.InvariantCulture, $"{units.RowName(row)},{score},{units.Value(row, "名次")},{units.Value(row, "等次")}"));
        }

        var people = result["人员"];
        for (var row = 0; row < people.RowCount; row++)
        {
            hash.Add(string.Create(CultureInfo.InvariantCulture, $"{people.RowName(row)},{people.Value(row, "违规处理.取消奖金")},{people.Value(row, "绩效奖月数")}"));
        }

        Console.WriteLine(FormattableString.Invariant($"library: scheme {compiled.TotalSeconds:0.00} s, load, bind and run {(appraised - compiled).TotalSeconds:0.00} s, results read {(clock.Elapsed - appraised).TotalSeconds:0.00} s"));
        return hash.Whole();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "schemes")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The folder of the schemes is not above the benchmark.");
        }

        return folder.FullName;
    }
}
