namespace Appraisal.Rules.Testing;

/// <summary>Whether a text is the accepted one.</summary>
/// <param name="Name">The text's name.</param>
/// <param name="IsEqual">True when it is.</param>
/// <param name="Message">The first line that differs, for people; empty when none does.</param>
public sealed record GoldenComparison(string Name, bool IsEqual, string Message)
{
    internal static GoldenComparison Equal(string name) => new(name, true, "");

    internal static GoldenComparison Different(string name, string? accepted, string received)
    {
        if (accepted is null)
        {
            return new(name, false, $"{name}: nothing has been accepted yet; received:\n{received}");
        }

        var (before, after) = (accepted.Split('\n'), received.Split('\n'));
        var line = before.Zip(after).TakeWhile(p => p.First == p.Second).Count();
        string At(string[] lines) => line < lines.Length ? lines[line] : "(the text ends)";
        return new(name, false, $"{name}: line {line + 1} differs\n  accepted: {At(before)}\n  received: {At(after)}");
    }
}
