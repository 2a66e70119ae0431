using System.Text;

namespace Appraisal.Rules.Data;

/// <summary>
/// Normalization form C. The platform's own does nothing where globalization is invariant, and then the same data would have
/// another hash on another machine; so the few steps stand here.
/// </summary>
internal static class UnicodeComposition
{
    private const int HangulFirst = 0xAC00, HangulCount = 11172;
    private const int LeadFirst = 0x1100, LeadCount = 19;
    private const int VowelFirst = 0x1161, VowelCount = 21;
    private const int TailFirst = 0x11A7, TailCount = 28;

    public static string Compose(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var characters = Decomposed(text);
        PutInOrder(characters);
        var composed = new StringBuilder(text.Length);
        foreach (var character in Recomposed(characters))
        {
            composed.Append(char.ConvertFromUtf32(character));
        }

        return composed.ToString();
    }

    /// <summary>Whether all characters are of blocks that hold nothing to compose: Latin, the common punctuation, unified ideographs, full-width forms.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not (< '\u0300' or (>= '\u2010' and <= '\u2027') or (>= '\u3000' and <= '\u3029') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF')))
            {
                return false;
            }
        }

        return true;
    }

    private static List<int> Decomposed(string text)
    {
        var characters = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, characters);
        }

        return characters;
    }

    private static void Decompose(int character, List<int> characters)
    {
        if (character is >= HangulFirst and < HangulFirst + HangulCount)
        {
            var place = character - HangulFirst;
            characters.Add(LeadFirst + place / (VowelCount * TailCount));
            characters.Add(VowelFirst + place % (VowelCount * TailCount) / TailCount);
            if (place % TailCount > 0)
            {
                characters.Add(TailFirst + place % TailCount);
            }
        }
        else if (CompositionTable.Instance.DecompositionOf(character) is { } parts)
        {
            Array.ForEach(parts, part => Decompose(part, characters));
        }
        else
        {
            characters.Add(character);
        }
    }

    /// <summary>Sorts the marks behind each character by class, those of one class as they stand.</summary>
    private static void PutInOrder(List<int> characters)
    {
        for (var start = 0; start < characters.Count; start++)
        {
            var end = start;
            while (end < characters.Count && CompositionTable.Instance.ClassOf(characters[end]) > 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                var sorted = characters.GetRange(start, end - start).OrderBy(CompositionTable.Instance.ClassOf).ToList();
                characters.RemoveRange(start, end - start);
                characters.InsertRange(start, sorted);
            }

            start = end;
        }
    }

    private static List<int> Recomposed(List<int> characters)
    {
        var result = new List<int>(characters.Count);
        var starter = -1;
        var lastClass = -1;
        foreach (var character in characters)
        {
            var combining = CompositionTable.Instance.ClassOf(character);
            var isBlocked = lastClass >= combining;
            if (starter >= 0 && !isBlocked && Pair(result[starter], character) is { } composed)
            {
                result[starter] = composed;
                continue;
            }

            if (combining == 0)
            {
                starter = result.Count;
            }

            // A mark may still join its starter unless one of its own class, or a starter, stands between.
            lastClass = combining == 0 ? -1 : combining;
            result.Add(character);
        }

        return result;
    }

    private static int? Pair(int first, int second)
    {
        if (first is >= LeadFirst and < LeadFirst + LeadCount && second is >= VowelFirst and < VowelFirst + VowelCount)
        {
            return HangulFirst + ((first - LeadFirst) * VowelCount + second - VowelFirst) * TailCount;
        }

        var isOpenSyllable = first is >= HangulFirst and < HangulFirst + HangulCount && (first - HangulFirst) % TailCount == 0;
        return isOpenSyllable && second is > TailFirst and < TailFirst + TailCount
            ? first + second - TailFirst
            : CompositionTable.Instance.CompositionOf(first, second);
    }
}
