using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Feel.Types;

/// <summary>
/// A scope that knows more of optional names than their types: in which cases they hold a value. Where an expression has tested for such a
/// case, the name may be read as if it were not optional.
/// </summary>
/// <example>A score that is there for departments only may be read under <c>if kind = "department" then score else 0</c>.</example>
public interface IFeelConditions : IFeelScope
{
    /// <summary>Whether an optional name surely holds a value where these tests came out so.</summary>
    /// <param name="name">The name.</param>
    /// <param name="tests">The conditions that stand around the place, the innermost first.</param>
    bool IsPresent(string name, IReadOnlyList<FeelTest> tests);
}

/// <summary>A condition, and how it came out.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Holds">True where it holds, false where it does not.</param>
public readonly record struct FeelTest(FeelNode Condition, bool Holds);
