using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Feel;

/// <summary>Reads FEEL. It never throws for a faulty text: the fault is a diagnostic of the result.</summary>
/// <example><code>var parsed = FeelParser.ParseExpression("目标考评 * 0.8 + 加分");</code></example>
public static class FeelParser
{
    /// <summary>Reads an expression.</summary>
    public static FeelParseResult ParseExpression(string text, FeelParseOptions? options = null) =>
        Parse(text, options ?? FeelParseOptions.Default, static parser => parser.WholeExpression());

    /// <summary>Reads the tests of a decision table's cell, such as <c>&lt; 60, [80..90)</c> or <c>-</c>.</summary>
    public static FeelParseResult ParseUnaryTests(string text, FeelParseOptions? options = null) =>
        Parse(text, options ?? FeelParseOptions.Default, static parser => parser.WholeUnaryTests());

    private static FeelParseResult Parse(string text, FeelParseOptions options, Func<ExpressionParser, FeelNode> read)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var parser = new ExpressionParser(Lexer.Read(text, options), options);
            return new(text, read(parser), []);
        }
        catch (FeelException fault)
        {
            return new(text, null, [fault.Diagnostic]);
        }
    }
}
