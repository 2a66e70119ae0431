using System.Diagnostics;
using System.Globalization;

namespace Appraisal.Rules.Benchmarks;

/// <summary>
/// The Quanzhou scheme over a large year: the library beside the same rules by hand, each in a process of its own, so that time and peak
/// memory are those of the whole work from CSV files to results. Equal results have equal hashes.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["library", var folder]:
                Report(LibraryRun.Run(folder));
                return 0;
            case ["hand", var folder]:
                Report(HandRun.Run(folder));
                return 0;
            case []:
                return Compare(100_000);
            case [var units] when int.TryParse(units, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0:
                return Compare(number);
            default:
                Console.Error.WriteLine("usage: [UNITS]   (100000 units with ten violations each by default)");
                return 2;
        }
    }

    private static int Compare(int units)
    {
        var folder = Directory.CreateTempSubdirectory("appraisal-").FullName;
        try
        {
            var (violations, people) = LargeYear.Write(folder, units);
            Console.WriteLine($"{units} units, {people} people, {violations} violations");
            var hand = Child("hand", folder);
            var library = Child("library", folder);
            Console.WriteLine(hand.Hash == library.Hash ? $"equal results, hash {hand.Hash}" : "THE RESULTS DIFFER");
            Console.WriteLine(FormattableString.Invariant($"whole: {library.Seconds / hand.Seconds:0.0} times by hand; memory: {library.Megabytes / hand.Megabytes:0.0} times"));
            return hand.Hash == library.Hash ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double Seconds, double Megabytes, string Hash) Child(string mode, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Program).Assembly.Location);
        }

        start.ArgumentList.Add(mode);
        start.ArgumentList.Add(folder);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Console.Write(output);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{mode}' ended with {process.ExitCode}.");
        }

        var last = output.TrimEnd().Split('\n')[^1].Split(' ');
        return (clock.Elapsed.TotalSeconds, double.Parse(last[1], CultureInfo.InvariantCulture), last[0]);
    }

    private static void Report(string hash)
    {
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant($"{hash} {self.PeakWorkingSet64 / 1048576.0:0} MB at most, {self.TotalProcessorTime.TotalSeconds:0.0} s of processor"));
    }
}
