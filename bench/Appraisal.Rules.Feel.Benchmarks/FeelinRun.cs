using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Appraisal.Rules.Feel.Benchmarks;

/// <summary>Runs the same expressions through feelin, where node and the package are present.</summary>
internal static class FeelinRun
{
    /// <summary>Values and nanoseconds a row by expression; null where feelin cannot run.</summary>
    public static IReadOnlyList<(JsonElement Values, double Nanoseconds)>? TryRun(ScoringColumns columns, int rows, int rounds)
    {
        var folder = Find();
        if (folder is null)
        {
            return null;
        }

        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "run.mjs")
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
            using (var input = node.StandardInput)
            {
                var request = new { expressions = ScoringRules.All.Select(r => r.Text), rows = Enumerable.Range(0, rows).Select(columns.Row), rounds };
                input.Write(JsonSerializer.Serialize(request));
            }

            var answer = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return node.ExitCode != 0
                ? null
                : [.. JsonDocument.Parse(answer).RootElement.EnumerateArray().Select(r => (r.GetProperty("values"), r.GetProperty("nanoseconds").GetDouble()))];
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var feelin = Path.Combine(folder.FullName, "feelin");
            if (Directory.Exists(Path.Combine(feelin, "node_modules", "feelin")))
            {
                return feelin;
            }
        }

        return null;
    }
}
