using System.Numerics;
using System.Runtime.CompilerServices;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>What one evaluation has used of its budgets, and how it answers a fault.</summary>
internal sealed class Evaluation(FeelEvaluationOptions options, Func<FeelNode, FeelType>? types = null)
{
    private const int StepsBetweenCancellationChecks = 1024;
    private const int CharactersPerStep = 32;
    private const int BitsPerStep = 256;

    // A digit has a little more than 3.3 bits.
    private readonly long _maxBits = options.Limits.NumberDigits * 10L / 3;
    private long _steps;
    private int _depth;

    public FeelEvaluationOptions Options { get; } = options;

    public FeelLimits Limits => Options.Limits;

    public bool IsStrict => Options.Mode == FeelMode.Strict;

    /// <summary>The type that the checker found; null where nothing was checked.</summary>
    public FeelType? TypeOf(FeelNode node) => types?.Invoke(node);

    /// <summary>Null in standard mode, an exception in strict mode.</summary>
    public object? Fault(TextSpan span, string code, params string[] words) =>
        IsStrict ? throw new FeelException(new(code, span, words)) : null;

    /// <summary>A fault that shows names near the one that was not found.</summary>
    public object? Unknown(TextSpan span, string code, IEnumerable<string> candidates, params string[] words) =>
        IsStrict ? throw new FeelException(new(code, span, words) { Suggestions = NearNames.To(words[0], candidates) }) : null;

    public void Step(TextSpan span, long count = 1)
    {
        var before = _steps;
        _steps += count;
        if (_steps > Limits.Steps)
        {
            throw OverBudget(span, "#steps", Limits.Steps);
        }

        if (before / StepsBetweenCancellationChecks != _steps / StepsBetweenCancellationChecks)
        {
            Options.Cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Counts what it takes to walk over a value once.</summary>
    public void StepOver(TextSpan span, object? value)
    {
        var size = value switch
        {
            string text => text.Length / CharactersPerStep,
            IReadOnlyDictionary<string, object?> context => context.Count,
            IReadOnlyList<object?> list => list.Count,
            _ => 0,
        };
        Step(span, size);
    }

    /// <summary>Counts one function call inside another; <see cref="Leave"/> must follow.</summary>
    public void Enter(TextSpan span)
    {
        if (++_depth > Limits.Nesting)
        {
            throw OverBudget(span, "#nesting", Limits.Nesting);
        }
    }

    public void Leave() => _depth--;

    public void EnsureStack(TextSpan span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw OverBudget(span, "#nesting", Limits.Nesting);
        }
    }

    public void EnsureListSize(TextSpan span, BigInteger size)
    {
        if (size > Limits.ListSize)
        {
            throw OverBudget(span, "#listSize", Limits.ListSize);
        }
    }

    public void EnsureTextLength(TextSpan span, long length)
    {
        if (length > Limits.TextLength)
        {
            throw OverBudget(span, "#textLength", Limits.TextLength);
        }
    }

    /// <summary>A number that was computed: exact in strict mode, as a decimal holds it in standard mode.</summary>
    public object? Number(TextSpan span, string operation, ExactNumber number)
    {
        if (!IsStrict)
        {
            return DecimalNumbers.TryRound(number, out var rounded) ? rounded : null;
        }

        var bits = Math.Max(number.Numerator.GetBitLength(), number.Denominator.GetBitLength());
        Step(span, bits / BitsPerStep);
        return bits <= _maxBits ? number : throw OverBudget(span, "#numberDigits", Limits.NumberDigits);
    }

    public static FeelException OverBudget(TextSpan span, string budget, long limit) =>
        new(new(EvaluationCodes.Budget, span, budget, limit.ToString()));
}
