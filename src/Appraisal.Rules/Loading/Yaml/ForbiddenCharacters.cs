using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Loading;

/// <summary>Reports tabs and control characters and puts blanks in their place, so that reading goes on and finds the other faults.</summary>
internal static class ForbiddenCharacters
{
    // One slip of the editor makes a tab a line; the first few show the matter.
    private const int MostReported = 20;

    public static string Replace(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        if (!text.AsSpan().ContainsAnyInRange('\0', '\t') && !text.AsSpan().ContainsAnyInRange('\u000B', '\u001F'))
        {
            return text;
        }

        var characters = text.ToCharArray();
        var lastLine = 0;
        var reported = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] is '\n' or >= ' ')
            {
                continue;
            }

            var place = source.PlaceAt(i, 1);
            if (place.Line != lastLine && reported++ < MostReported)
            {
                diagnostics.Add(Fault(characters[i], place, source));
                lastLine = place.Line;
            }

            characters[i] = ' ';
        }

        return new(characters);
    }

    private static Diagnostic Fault(char character, TextPlace place, SourceText source) =>
        character == '\t'
            ? new(LoadingRules.Tab, place) { Excerpt = source.ExcerptOf(place) }
            : new(LoadingRules.ControlCharacter, place, ((int)character).ToString("X4")) { Excerpt = source.ExcerptOf(place) };
}
