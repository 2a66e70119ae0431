using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Reporting;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Explaining;

/// <summary>Where a row stands in the order of an allocation, and how far it is from the other side of the last place.</summary>
internal sealed class OrderObstacle
{
    private readonly PlacesNode _node;
    private readonly ObstacleRow _row;
    private readonly ObstacleSearch _search;
    private readonly List<int> _others;
    private readonly bool _stands;
    private readonly int _before;
    private readonly List<int> _level;
    private readonly int _places;
    private readonly string _ties;

    public OrderObstacle(PlacesNode node, ObstacleRow row, ObstacleSearch search)
    {
        (_node, _row, _search) = (node, row, search);
        var order = PlacesInterpretation.Order(node, row.Row, Run);
        _stands = order.Contains(row.Row);
        _others = [.. order.Where(r => r != row.Row)];
        _before = _others.Count(r => RankInterpretation.Compare(node.By, r, row.Row, Run) < 0);
        _level = [.. _others.Where(r => RankInterpretation.Compare(node.By, r, row.Row, Run) == 0)];
        _places = (int)PlacesInterpretation.Number(node, row.Row, Run).Numerator;
        _ties = Run.Parameters.Word(node.Ties);
    }

    private Interpreter Run => _search.Run;

    /// <summary>What keeps the row from a place by order alone; null when its place in the order would do.</summary>
    public Obstacle? Missed()
    {
        if (_before < _places)
        {
            return _before + _level.Count + 1 <= _places || _ties == "all in" ? null : Tied();
        }

        if (_places == 0)
        {
            return Told($"{Place.Chinese}；{Step.How}", $"{Place.English}; {Step.HowInEnglish}");
        }

        var cut = _others[_places - 1];
        var barred = Run.Value(_node.Target, cut) is PlacesNode.HeldOpen;
        var band = Against(cut, barred ? "，被取消资格，名额空着" : "", barred ? ", barred, its place stays open" : "");
        return Told($"{Place.Chinese}；{Step.How}；{band.Text}", $"{Place.English}; {Step.HowInEnglish}; {band.TextInEnglish}") with { Value = band.Value, Distance = band.Distance };
    }

    /// <summary>Why the row holds a place, and how far it is above the first who has none.</summary>
    public Obstacle Held()
    {
        var next = _others.Where(r => Run.Value(_node.Target, r) is not PlacesNode.Granted and not PlacesNode.HeldOpen).Take(1).ToList();
        if (next.Count == 0)
        {
            return Told($"{Place.Chinese}；{Step.How}", $"{Place.English}; {Step.HowInEnglish}");
        }

        var key = KeyAgainst(next[0]);
        var (own, other) = (Run.Value(key.Column, _row.Row), Run.Value(key.Column, next[0]));
        var (name, shown) = (Run.NameOf(_node.Target.Table, next[0]), _search.Shown(key.Column, other));
        var distance = own is ExactNumber a && other is ExactNumber b ? ExactNumber.Abs(a - b) : (ExactNumber?)null;
        var apart = distance is { } far ? _search.StyleOf(key.Column).Distance(far) : ("", "");
        return Told(
            $"{key.Column.Name} {_search.Shown(key.Column, own)}，{Place.Chinese}；{Step.How}；名额之外第一家 {name}（{shown}），相差 {apart.Item1.TrimEnd()}",
            $"{key.Column.Name} {_search.Shown(key.Column, own)}, {Place.English}; {Step.HowInEnglish}; the first without one is {name} ({shown}), {apart.Item2} apart") with { Value = own, Distance = distance };
    }

    private ExplanationStep Step => _search.Builder.Step(_node.Target, _row.Row);

    private (string Chinese, string English) Place => _stands
        ? ($"排第 {_before + 1}", $"place {_before + 1} in the order")
        : ($"若参加则排第 {_before + 1}", $"place {_before + 1} in the order if it stood");

    private Obstacle Tied()
    {
        var names = string.Join("、", _level.Select(r => Run.NameOf(_node.Target.Table, r)));
        var left = _places - _before;
        var (chinese, english) = _ties == "all out" ? ("，同分者都不取", ": nobody of them gets one") : ("，裁定给了别家", ": it was decided for others");
        return Told($"{Place.Chinese}；{Step.How}；与 {names} 同分，只剩 {left} 个名额{chinese}", $"{Place.English}; {Step.HowInEnglish}; level with {names}, {left} left{english}");
    }

    /// <summary>The row beside the one that it would have to reach: level with it where all who are level get a place, else past it.</summary>
    private Obstacle Against(int cut, string chinese, string english)
    {
        var key = KeyAgainst(cut);
        var needed = (key.HighestFirst, Reaches(key)) switch
        {
            (true, true) => BinaryOperator.GreaterOrEqual,
            (true, false) => BinaryOperator.Greater,
            (false, true) => BinaryOperator.LessOrEqual,
            _ => BinaryOperator.Less,
        };
        var (own, bound) = (Run.Value(key.Column, _row.Row), Run.Value(key.Column, cut));
        var (name, shown) = (Run.NameOf(_node.Target.Table, cut), _search.Shown(key.Column, bound));
        var band = (own, bound) switch
        {
            (ExactNumber value, ExactNumber limit) => BandObstacles.Of(_row, key.Column.Name, value, needed, limit, shown, _search.StyleOf(key.Column)),
            (DateOnly value, DateOnly limit) => BandObstacles.Of(_row, key.Column.Name, value, needed, limit, shown),
            _ => _row.Obstacle(ObstacleKind.Value, key.Column.Name, $"{key.Column.Name} {own}，须先于 {shown}", $"{key.Column.Name} {own}, must go before {shown}") with { Value = own },
        };
        return band with { Text = $"{band.Text}（{name}{chinese}）", TextInEnglish = $"{band.TextInEnglish} ({name}{english})" };
    }

    /// <summary>Whether it is enough to be level: then everybody who is gets a place, or a later key puts the row first.</summary>
    private bool Reaches(OrderKey key) => _ties == "all in" && key == _node.By[^1];

    private OrderKey KeyAgainst(int other) => _node.By.FirstOrDefault(key => RankInterpretation.Compare([key], _row.Row, other, Run) != 0) ?? _node.By[0];

    private Obstacle Told(string chinese, string english) =>
        (_row.With(Step.Assumptions) with { Clauses = Step.Clauses.Count > 0 ? Step.Clauses : _row.Clauses }).Obstacle(ObstacleKind.Place, _node.By[0].Column.Name, chinese, english);
}
