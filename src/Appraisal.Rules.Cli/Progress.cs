using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Cli;

/// <summary>Says on a terminal what is going on, once it takes longer than a second, and wipes it out at the end.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TextWriter _terminal;
    private readonly string _what;
    private readonly Lock _writing = new();
    private readonly Timer _timer;
    private string _text;
    private bool _isShown;
    private bool _isOver;

    public Progress(TextWriter terminal, string text)
    {
        (_terminal, _what, _text) = (terminal, text, $"{text} ……");
        _timer = new Timer(_ => Show(), null, Patience, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_writing)
        {
            _isOver = true;
            if (_isShown)
            {
                Wipe();
            }
        }
    }

    /// <summary>Says how far the work is.</summary>
    public void Tell(string how)
    {
        lock (_writing)
        {
            if (_isShown)
            {
                Wipe();
                _terminal.Write($"{_what} {how} ……");
            }

            _text = $"{_what} {how} ……";
        }
    }

    private void Show()
    {
        lock (_writing)
        {
            if (!_isOver)
            {
                _isShown = true;
                _terminal.Write(_text);
            }
        }
    }

    private void Wipe() => _terminal.Write($"\r{new string(' ', DisplayWidth.Of(_text))}\r");
}
