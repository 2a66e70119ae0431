using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>Infers types in strict mode and finds every fault of an expression before anything runs.</summary>
public static class FeelChecker
{
    /// <summary>Checks an expression, or the tests of a cell for the value that the scope names <c>?</c>.</summary>
    /// <param name="text">The text that was parsed, for the places.</param>
    /// <param name="root">The tree.</param>
    /// <param name="scope">The names that may be used.</param>
    /// <param name="expected">What the expression must give; null where any type will do.</param>
    /// <example><code>FeelChecker.Check(text, FeelParser.ParseExpression(text).Root!, scope, FeelType.Number).Diagnostics</code></example>
    public static CheckedExpression Check(string text, FeelNode root, IFeelScope scope, FeelType? expected = null)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(scope);
        var inference = new TypeInference();
        var type = inference.Infer(root, new TypeEnvironment(scope), expected);
        if (expected is not null && !TypeRelations.IsAssignable(type, expected))
        {
            ReportResult(inference, root, type, expected);
        }

        return new(text, root, scope, inference.Diagnostics, inference.Types);
    }

    private static void ReportResult(TypeInference inference, FeelNode root, FeelType type, FeelType expected)
    {
        if (type is OptionalType optional && TypeRelations.IsAssignable(optional.Item, expected))
        {
            inference.Report(root.Span, TypeCodes.OptionalNotTested, NodePaths.Written(root));
        }
        else
        {
            inference.Report(root.Span, TypeCodes.WrongResult, TypeWords.Of(expected), TypeWords.Of(type));
        }
    }
}
