using System.Text;
using System.Text.Unicode;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Data;

/// <summary>Turns the bytes of a data file into UTF-8 without a byte order mark. The encoding is told, never guessed.</summary>
internal static class DataDecoding
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The encoding of a name, that fails on bytes which are none of its own.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            // Asked directly: registering the provider would change what the whole program sees.
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The bytes as UTF-8; null, with a diagnostic, where they are not what they should be.</summary>
    public static ReadOnlyMemory<byte>? ToUtf8(string file, byte[] bytes, Encoding? encoding, DiagnosticBag diagnostics)
    {
        if (KnownOtherwise(bytes, encoding is not null and not UTF8Encoding) is var (rule, arguments))
        {
            diagnostics.Add(new Diagnostic(rule, new TextPlace(file, 0, 0, 0), arguments));
            return null;
        }

        if (bytes.AsSpan().StartsWith(ByteOrderMark))
        {
            return Checked(file, bytes, bytes.AsMemory(ByteOrderMark.Length), diagnostics);
        }

        if (encoding is null or UTF8Encoding)
        {
            return Checked(file, bytes, bytes, diagnostics);
        }

        try
        {
            return Encoding.UTF8.GetBytes(encoding.GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(new Diagnostic(DataRules.NotInEncoding, new TextPlace(file, 0, 0, 0), encoding.WebName));
            return null;
        }
    }

    /// <summary>What the first bytes give away: a workbook that was renamed, or UTF-16 where no other encoding was told.</summary>
    private static (DiagnosticRule, string[])? KnownOtherwise(ReadOnlySpan<byte> bytes, bool hasEncoding) => bytes switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => (DataRules.Workbook, []),
        [0xFF, 0xFE, ..] when !hasEncoding => (DataRules.Utf16, ["utf-16"]),
        [0xFE, 0xFF, ..] when !hasEncoding => (DataRules.Utf16, ["utf-16BE"]),
        _ => null,
    };

    private static ReadOnlyMemory<byte>? Checked(string file, byte[] bytes, ReadOnlyMemory<byte> body, DiagnosticBag diagnostics)
    {
        if (Utf8.IsValid(body.Span))
        {
            return body;
        }

        diagnostics.Add(new Diagnostic(DataRules.NotUtf8, SourceDecoding.PlaceOf(file, bytes, FirstInvalid(bytes))));
        return null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
