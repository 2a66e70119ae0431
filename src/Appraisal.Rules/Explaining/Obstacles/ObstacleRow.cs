using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Explaining;

/// <summary>Whom an obstacle is about, and the clauses and assumptions that hold until a nearer node cites its own.</summary>
internal sealed record ObstacleRow(string Table, int Row, string Name, IReadOnlyList<string> Clauses, IReadOnlyList<string> Assumptions)
{
    /// <summary>The same row under a node: its clauses, where it has any.</summary>
    public ObstacleRow Under(Node? node) => node is null || node.Origin.Clauses.Count == 0 ? this : this with { Clauses = node.Origin.Clauses };

    /// <summary>The same row, where some more assumptions are used.</summary>
    public ObstacleRow With(IEnumerable<string> assumptions) => this with { Assumptions = [.. Assumptions.Concat(assumptions).Distinct(StringComparer.Ordinal)] };

    public Obstacle Obstacle(ObstacleKind kind, string name, string chinese, string english) => new()
    {
        Kind = kind,
        Table = Table,
        Row = Name,
        Name = name,
        Text = chinese,
        TextInEnglish = english,
        Clauses = Clauses,
        Assumptions = Assumptions,
    };
}
