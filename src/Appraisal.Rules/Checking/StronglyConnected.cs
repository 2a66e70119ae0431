namespace Appraisal.Rules.Checking;

/// <summary>The parts of a graph whose members all reach one another, each part after all that it leads to.</summary>
/// <param name="count">The number of nodes.</param>
/// <param name="next">Where a node leads.</param>
internal sealed class StronglyConnected(int count, Func<int, IEnumerable<int>> next)
{
    private readonly int[] _found = new int[count];
    private readonly int[] _reached = new int[count];
    private readonly bool[] _isOpen = new bool[count];
    private readonly Stack<int> _open = new();
    private readonly List<IReadOnlyList<int>> _components = [];
    private int _steps;

    public IReadOnlyList<IReadOnlyList<int>> Components()
    {
        for (var node = 0; node < count; node++)
        {
            if (_found[node] == 0)
            {
                Visit(node);
            }
        }

        return _components;
    }

    private void Visit(int node)
    {
        _found[node] = _reached[node] = ++_steps;
        _isOpen[node] = true;
        _open.Push(node);
        foreach (var other in next(node))
        {
            if (_found[other] == 0)
            {
                Visit(other);
                _reached[node] = Math.Min(_reached[node], _reached[other]);
            }
            else if (_isOpen[other])
            {
                _reached[node] = Math.Min(_reached[node], _found[other]);
            }
        }

        if (_reached[node] == _found[node])
        {
            _components.Add(Closed(node));
        }
    }

    private List<int> Closed(int root)
    {
        var members = new List<int>();
        int member;
        do
        {
            member = _open.Pop();
            _isOpen[member] = false;
            members.Add(member);
        }
        while (member != root);
        return members;
    }
}
