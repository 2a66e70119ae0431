using System.Text;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Explaining;

/// <summary>The obstacles before a grade as plain text, and as Markdown: a line each, indented under what they keep.</summary>
internal sealed class WhyNotText
{
    private readonly WhyNot _why;
    private readonly MessageLanguage _language;
    private readonly bool _markdown;
    private readonly StringBuilder _text = new();

    private WhyNotText(WhyNot why, MessageLanguage language, bool markdown) => (_why, _language, _markdown) = (why, language, markdown);

    public static string Plain(WhyNot why, MessageLanguage language) => new WhyNotText(why, language, markdown: false).Rendered();

    public static string Markdown(WhyNot why, MessageLanguage language) => new WhyNotText(why, language, markdown: true).Rendered();

    private string Rendered()
    {
        var header = _why.Result.Scheme.Header;
        var number = header.DocumentNumber.Length > 0 ? _markdown ? $", {header.DocumentNumber}" : $" ({header.DocumentNumber})" : "";
        _text.Append(_markdown ? $"# {Escape(_why.Row)}\n\n{Escape(header.Title + number)}\n\n" : $"{_why.Row} — {header.Title}{number}\n");
        _text.Append(Escape(Answer())).Append(_markdown ? "\n\n" : "\n");
        foreach (var way in _why.Obstacles)
        {
            Tell(way, _markdown ? 0 : 1, []);
        }

        return _text.ToString();
    }

    private string Answer()
    {
        var several = _why.Obstacles.Count > 1;
        return (_why.HasGrade, _language == MessageLanguage.Chinese) switch
        {
            (_, true) when _why.Grade.Length == 0 => $"{_why.Decision}没有值，不是 {_why.Asked}：{(several ? "以下各条路，走通一条即可" : "障碍如下")}",
            (_, false) when _why.Grade.Length == 0 => $"{_why.Decision} has no value, so it is not {_why.Asked}: {(several ? "one of these ways is enough" : "what stands between")}",
            (true, true) => $"{_why.Decision}就是 {_why.Grade}",
            (true, false) => $"{_why.Decision} is {_why.Grade} already",
            (_, true) => $"{_why.Decision}为 {_why.Grade}，不是 {_why.Asked}：{(several ? "以下各条路，走通一条即可" : "障碍如下")}",
            _ => $"{_why.Decision} is {_why.Grade}, not {_why.Asked}: {(several ? "one of these ways is enough" : "what stands between")}",
        };
    }

    private void Tell(Obstacle obstacle, int depth, IReadOnlyList<string> told)
    {
        var chinese = _language == MessageLanguage.Chinese;
        _text.Append(' ', depth * 2).Append(_markdown ? "- " : "").Append(Escape(obstacle.In(_language))).Append(Escape(HowMany(obstacle)));
        _text.Append(obstacle.Clauses.Count == 0 ? "" : _markdown ? $" `{string.Join(", ", obstacle.Clauses)}`" : $"  [{string.Join(", ", obstacle.Clauses)}]");
        var assumed = string.Join("; ", obstacle.Assumptions.Except(told).Select(Assumed));
        _text.Append(assumed.Length == 0 ? "" : _markdown ? $" *{(chinese ? "假设" : "assumed")}: {Escape(assumed)}*" : $"  ({(chinese ? "假设" : "assumed")}: {assumed})").Append('\n');
        foreach (var child in obstacle.Children)
        {
            Tell(child, depth + 1, [.. told, .. obstacle.Assumptions]);
        }
    }

    /// <summary>Of several obstacles, whether all must go; the ways themselves say nothing of it.</summary>
    private string HowMany(Obstacle obstacle) => (obstacle.Children.Count > 1 && obstacle.Kind != ObstacleKind.Several, obstacle.OneIsEnough, _language == MessageLanguage.Chinese) switch
    {
        (false, _, _) => "",
        (_, true, true) => "：须改变其中一项",
        (_, true, false) => ": one must change",
        (_, _, true) => "：各项都要改变",
        _ => ": all must change",
    };

    private string Assumed(string name)
    {
        var use = _why.Result.Assumptions.FirstOrDefault(a => a.Assumption.Name == name);
        return use is null ? name : $"{name} = {use.Value.Text} [{string.Join("、", use.Assumption.Clauses)}]";
    }

    private string Escape(string text) => _markdown ? ExplanationMarkdown.Escape(text) : text;
}
