using System.Collections.Immutable;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Checking;

/// <summary>What awards are added to and taken from.</summary>
internal enum TotalBase
{
    /// <summary>Awards alone.</summary>
    None,
    /// <summary>A number that the scheme prints, such as a full mark.</summary>
    Mark,
    /// <summary>Any other number.</summary>
    Score,
}

/// <summary>Points beside the base of a total, or occurrences that are counted.</summary>
internal sealed record TotalAward(string Name, TotalAwardKind Kind);

internal enum TotalAwardKind
{
    Bonus,
    Penalty,
    Occurrences,
}

/// <summary>A limit on which a decision is silent.</summary>
internal sealed record OpenLimit(LimitKind Kind, ColumnId At, TotalAward Award);

/// <summary>A part of a total: its base, the awards that are not yet joined with a base, and the limits on which nobody has spoken so far.</summary>
internal sealed record TotalPart(TotalBase Base, ImmutableHashSet<TotalAward> Added, ImmutableHashSet<TotalAward> Taken, ImmutableHashSet<OpenLimit> Open)
{
    public static readonly TotalPart Nothing = new(TotalBase.None, [], [], []);

    public static readonly TotalPart Mark = Nothing with { Base = TotalBase.Mark };

    public static readonly TotalPart Score = Nothing with { Base = TotalBase.Score };

    public static TotalPart Of(TotalAward award) => Nothing with { Added = [award] };

    public bool HasAwards => Added.Count + Taken.Count > 0;

    /// <summary>What is subtracted. A score that is subtracted is no total any more.</summary>
    public TotalPart Negated => this with { Added = Taken, Taken = Added, Open = [] };

    /// <summary>One of the two. A printed number that stands in the place of an award, as its limit does, is no base.</summary>
    public TotalPart Or(TotalPart other)
    {
        var either = With(other);
        var isLimit = Base != other.Base && (Base == TotalBase.None ? HasAwards : other.Base == TotalBase.None && other.HasAwards);
        return isLimit && either.Base == TotalBase.Mark ? either with { Base = TotalBase.None } : either;
    }

    /// <summary>Both.</summary>
    public TotalPart With(TotalPart other) =>
        new((TotalBase)Math.Max((int)Base, (int)other.Base), Added.Union(other.Added), Taken.Union(other.Taken), Open.Union(other.Open));
}
