using System.Diagnostics;
using Appraisal.Rules.Feel.Benchmarks;
using Appraisal.Rules.Feel.Compiling;

const int Rows = 100_000;
const int Rounds = 31;
const int FeelinRows = 2_000;
const int FeelinRounds = 7;

var columns = new ScoringColumns(Rows);
var feelin = FeelinRun.TryRun(columns, FeelinRows, FeelinRounds);
Console.WriteLine($"{Rows} rows, medians of {Rounds} runs, nanoseconds a row{(feelin is null ? "; feelin is not installed here" : $"; feelin over {FeelinRows} rows")}");
Console.WriteLine();
Console.WriteLine("| expression | compiled | by hand | ratio | in fractions | feelin | times faster |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
List<double> ratios = [], gains = [];
for (var r = 0; r < ScoringRules.All.Count; r++)
{
    var rule = ScoringRules.All[r];
    var (run, results, value) = new ColumnLoop(columns).Compile(rule.Text, rule.Expected);
    var byHand = rule.ByHand(columns);
    run();
    Comparison.DemandEqual(rule.Text, value, results, byHand());
    if (feelin is not null)
    {
        Comparison.DemandEqual(rule.Text, value, results, feelin[r].Values);
    }

    // What the same costs where no bounds are declared, so that nothing can be proved.
    var (runInFractions, inFractions, fraction) = new ColumnLoop(columns).Compile(rule.Text, rule.Expected, LaneKind.Fraction);
    runInFractions();
    Comparison.DemandEqual(rule.Text, fraction, inFractions, byHand());

    var (compiled, hand) = Medians(run, () => byHand());
    var (unproved, _) = Medians(runInFractions, () => { });
    ratios.Add(compiled / hand);
    var beside = feelin is null ? "" : $"{feelin[r].Nanoseconds:F0}";
    var gain = feelin is null ? "" : $"{feelin[r].Nanoseconds / compiled:F0}";
    gains.Add(feelin is null ? 0 : feelin[r].Nanoseconds / compiled);
    Console.WriteLine($"| `{rule.Text}` | {compiled:F1} | {hand:F1} | {compiled / hand:F2} | {unproved:F1} | {beside} | {gain} |");
}

Console.WriteLine();
Console.WriteLine($"compiled against by hand: worst {ratios.Max():F2}, median {ratios.Order().ElementAt(ratios.Count / 2):F2}");
if (feelin is not null)
{
    Console.WriteLine($"feelin against compiled: least {gains.Min():F0} times, median {gains.Order().ElementAt(gains.Count / 2):F0} times");
}

static (double Compiled, double ByHand) Medians(Action compiled, Action byHand)
{
    var times = new List<(double Compiled, double ByHand)>();
    for (var i = 0; i < Rounds + Rounds / 3; i++)
    {
        // The first third warms up; then both take turns, so that what disturbs one disturbs the other.
        var pair = (Time(compiled), Time(byHand));
        if (i >= Rounds / 3)
        {
            times.Add(pair);
        }
    }

    return (times.Select(t => t.Compiled).Order().ElementAt(Rounds / 2), times.Select(t => t.ByHand).Order().ElementAt(Rounds / 2));
}

static double Time(Action action)
{
    var start = Stopwatch.GetTimestamp();
    action();
    return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Rows;
}
