namespace Appraisal.Rules.Cli;

/// <summary>Colours of a terminal; nothing where there is none.</summary>
internal sealed class Ink(bool isColoured)
{
    public string Bold(string text) => Wrap("1", text);

    public string Red(string text) => Wrap("31", text);

    public string Yellow(string text) => Wrap("33", text);

    public string Green(string text) => Wrap("32", text);

    private string Wrap(string code, string text) => isColoured && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
