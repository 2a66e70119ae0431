using Appraisal.Rules.Feel.Checking;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>Turns checked expressions into expression trees, for delegates and for loops over columns.</summary>
public static class FeelCompiler
{
    /// <summary>Compiles an expression.</summary>
    /// <param name="expression">Without diagnostics.</param>
    /// <param name="names">What stands for each name, in any lane.</param>
    /// <param name="lane">The narrowest lane to use. A part that this lane does not provably hold takes the next that does.</param>
    public static CompiledValue Compile(CheckedExpression expression, FeelNameSupplier names, LaneKind lane) => throw new NotSupportedException();

    /// <summary>The narrowest lane that provably holds every part of an expression without loss.</summary>
    public static LaneKind LaneFor(CheckedExpression expression) => LaneKind.Fraction;
}
