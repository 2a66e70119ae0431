using System.Diagnostics.CodeAnalysis;

namespace Appraisal.Rules.Feel.Types;

/// <summary>The names that an expression may use, with their types.</summary>
public interface IFeelScope
{
    /// <summary>All names, for suggestions of near ones.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The type of a name; false when there is none.</summary>
    bool TryGetType(string name, [NotNullWhen(true)] out FeelType? type);

    /// <summary>
    /// Whether a list by this name has an order of its own, so that a position in it means something. By default none has: records come in
    /// whatever order.
    /// </summary>
    bool HasOrder(string name) => false;
}
