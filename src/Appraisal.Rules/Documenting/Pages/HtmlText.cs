using System.Globalization;
using System.Text;
using System.Xml;

namespace Appraisal.Rules.Documenting;

/// <summary>Elements, words and links of an HTML file. It is written by an XML writer, so that it is well-formed and every word is escaped.</summary>
internal sealed class HtmlText : IDisposable
{
    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    public HtmlText()
    {
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None, ConformanceLevel = ConformanceLevel.Fragment };
        _xml = XmlWriter.Create(new StringWriter(_text, CultureInfo.InvariantCulture) { NewLine = "\n" }, settings);
    }

    /// <summary>What stands as it is: our own, never a scheme's.</summary>
    public void Raw(string own) => _xml.WriteRaw(own);

    /// <summary>Words; what XML cannot hold is shown as the sign for that.</summary>
    public void Words(string text) =>
        _xml.WriteString(IsXml(text) ? text : string.Concat(text.EnumerateRunes().Select(r => IsXml(r.ToString()) ? r.ToString() : "\uFFFD")));

    /// <summary>An element on a line of its own.</summary>
    public void Element(string name, Action content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Line();
        Start(name, attributes);
        content();
        _xml.WriteFullEndElement();
    }

    /// <summary>An element inside a line.</summary>
    public void Inline(string name, string words, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        Words(words);
        _xml.WriteFullEndElement();
    }

    /// <summary>An element around pieces of a line.</summary>
    public void Inline(string name, Action content)
    {
        Start(name, []);
        content();
        _xml.WriteFullEndElement();
    }

    /// <summary>An element that never has content.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        _xml.WriteEndElement();
    }

    /// <summary>A link to another place of the page.</summary>
    public void Link(string text, string anchor, string? kind = null)
    {
        if (kind is null)
        {
            Inline("a", text, ("href", "#" + anchor));
            return;
        }

        Inline("a", text, ("href", "#" + anchor), ("class", kind));
    }

    /// <summary>Begins a line of the file.</summary>
    public void Line() => _xml.WriteString("\n");

    public void Dispose() => _xml.Dispose();

    /// <summary>The file.</summary>
    public override string ToString()
    {
        _xml.Flush();
        return _text + "\n";
    }

    private void Start(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            _xml.WriteAttributeString(attribute, value);
        }
    }

    private static bool IsXml(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
