using System.Text;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Loading;

/// <summary>Turns the bytes of a file into text; anything but UTF-8 is a fault, never a guess.</summary>
internal static class SourceDecoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static SourceText? Decode(string file, byte[] bytes, DiagnosticBag diagnostics)
    {
        try
        {
            return new SourceText(file, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException fault)
        {
            diagnostics.Add(new Diagnostic(LoadingRules.NotUtf8, PlaceOf(file, bytes, fault.Index)));
            return null;
        }
    }

    /// <summary>The place of a byte, told by the readable text before it.</summary>
    internal static TextPlace PlaceOf(string file, byte[] bytes, int index)
    {
        var before = new SourceText(file, Encoding.UTF8.GetString(bytes, 0, Math.Clamp(index, 0, bytes.Length)));
        return before.PlaceAt(before.Text.Length, 0);
    }
}
