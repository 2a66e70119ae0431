using System.Text;

namespace Appraisal.Rules.Testing;

/// <summary>
/// A folder of accepted texts: <c>name.verified.txt</c> is what somebody has read and accepted, <c>name.received.txt</c> what came instead.
/// Where the environment says <c>CI=true</c>, nothing is written.
/// </summary>
/// <example>
/// <code>
/// var golden = new GoldenFolder("tests/specs/parse/bad/unknown-key");
/// Assert.Equal("", golden.Compare("expected.en", text).Message);
/// Assert.Empty(golden.Stale());
/// </code>
/// </example>
public sealed class GoldenFolder
{
    private const string Verified = ".verified.txt";
    private const string Received = ".received.txt";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly HashSet<string> _compared = new(StringComparer.Ordinal);
    private readonly bool _mayWrite;

    /// <summary>A folder that exists; received texts are written unless the environment says <c>CI=true</c>.</summary>
    public GoldenFolder(string path)
        : this(path, !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
    {
    }

    /// <summary>A folder that exists, and whether received texts may be written into it.</summary>
    public GoldenFolder(string path, bool mayWrite)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        (Path, _mayWrite) = (path, mayWrite);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Compares a text with the accepted one, line ends aside; writes what was received where they differ.</summary>
    /// <param name="name">The name of the text, without its ending.</param>
    /// <param name="text">What there is now.</param>
    public GoldenComparison Compare(string name, string text)
    {
        _compared.Add(name);
        var accepted = System.IO.Path.Combine(Path, name + Verified);
        var received = System.IO.Path.Combine(Path, name + Received);
        var expected = File.Exists(accepted) ? File.ReadAllText(accepted) : null;
        if (expected is not null && Plain(expected) == Plain(text))
        {
            if (_mayWrite)
            {
                File.Delete(received);
            }

            return GoldenComparison.Equal(name);
        }

        if (_mayWrite)
        {
            File.WriteAllText(received, Plain(text) + "\n", Utf8);
        }

        return GoldenComparison.Different(name, expected is null ? null : Plain(expected), Plain(text));
    }

    /// <summary>The accepted texts that nothing has been compared with: they say what is no longer checked.</summary>
    public IReadOnlyList<string> Stale() =>
    [
        .. Directory.GetFiles(Path, "*" + Verified)
            .Select(f => System.IO.Path.GetFileName(f)[..^Verified.Length])
            .Where(n => !_compared.Contains(n))
            .Order(StringComparer.Ordinal),
    ];

    private static string Plain(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');
}
