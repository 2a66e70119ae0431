using Appraisal.Rules.Data;

namespace Appraisal.Rules.Binding;

/// <summary>The distinct texts of a column, each kept once and told by its number; a text that is known costs no memory.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _texts = [];

    public TextPool()
    {
        _ids = new(StringComparer.Ordinal);
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Texts => _texts;

    public int IdOf(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out var id))
        {
            return id;
        }

        var written = text.ToString();
        var canonical = CanonicalText.Of(written);
        if (!_ids.TryGetValue(canonical, out id))
        {
            id = _texts.Count;
            _texts.Add(canonical);
            _ids.Add(canonical, id);
        }

        // Remembered in the form as written too, so that it is made canonical once.
        _ids.TryAdd(written, id);
        return id;
    }
}
