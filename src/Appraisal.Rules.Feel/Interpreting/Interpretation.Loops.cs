using System.Numerics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary><c>for</c>, <c>some</c> and <c>every</c>.</summary>
internal sealed partial class Interpretation
{
    private const string PartialName = "partial";

    private object? For(ForNode node, Scope scope)
    {
        var results = new List<object?>();
        var sound = Run(node.Iterators, 0, scope, inner =>
        {
            results.Add(Evaluate(node.Body, inner.With(PartialName, new ListPrefix(results))));
            evaluation.EnsureListSize(node.Span, results.Count);
            return true;
        });
        return sound is null ? null : results;
    }

    private object? Quantified(QuantifiedNode node, Scope scope)
    {
        var decisive = !node.Every;
        var unknown = false;
        var decided = false;
        var sound = Run(node.Iterators, 0, scope, inner =>
        {
            var answer = Evaluate(node.Condition, inner);
            if (answer is not bool truth)
            {
                unknown = true;
                evaluation.Fault(node.Condition.Span, EvaluationCodes.WrongOperand, node.Every ? "every" : "some", "#boolean", FeelKinds.Term(answer));
                return answer is null;
            }

            decided = truth == decisive;
            return !decided;
        });
        return sound is null ? null : decided ? decisive : unknown ? null : !decisive;
    }

    /// <summary>Runs over all combinations, the last iterator the fastest, until <paramref name="body"/> says no.
    /// The answer is null where an iterator has nothing to run over.</summary>
    private bool? Run(IReadOnlyList<FeelIterator> iterators, int index, Scope scope, Func<Scope, bool> body)
    {
        if (index == iterators.Count)
        {
            return body(scope);
        }

        var iterator = iterators[index];
        var start = Evaluate(iterator.Domain, scope);
        var end = iterator.End is null ? null : Evaluate(iterator.End, scope);
        if (Domain(iterator, start, end) is not { } values)
        {
            return null;
        }

        foreach (var value in values)
        {
            evaluation.Step(iterator.NameSpan);
            if (Run(iterators, index + 1, scope.With(iterator.Name, value), body) is not true and var stop)
            {
                return stop;
            }
        }

        return true;
    }

    /// <summary>What an iterator runs over, its parts evaluated; null where that is nothing to run over.</summary>
    public IEnumerable<object?>? Domain(FeelIterator iterator, object? start, object? end)
    {
        if (iterator.End is not null)
        {
            return Between(iterator, start, end, true, true);
        }

        return start switch
        {
            IReadOnlyList<object?> list => list,
            FeelRange range => Between(iterator, range.Start, range.End, range.StartIncluded, range.EndIncluded),
            null => Faulty(iterator, start),
            _ when evaluation.IsStrict => Faulty(iterator, start),
            _ => [start],
        };
    }

    private IEnumerable<object?>? Between(FeelIterator iterator, object? start, object? end, bool startIncluded, bool endIncluded)
    {
        BigInteger first, last;
        Func<BigInteger, object?> make;
        switch (start, end)
        {
            case (ExactNumber { Denominator.IsOne: true } low, ExactNumber { Denominator.IsOne: true } high):
                (first, last) = (low.Numerator, high.Numerator);
                make = n => ExactNumber.Fraction(n, 1);
                break;
            case (DateOnly or CalendarDate, DateOnly or CalendarDate):
                (first, last) = (FeelKinds.DateOf(start).DayNumber, FeelKinds.DateOf(end).DayNumber);
                make = n => CalendarDate.TryFromDayNumber((long)n, out var date) ? date.ToValue() : null;
                break;
            default:
                return Faulty(iterator, start is ExactNumber or DateOnly or CalendarDate ? end : start);
        }

        var step = first <= last ? 1 : -1;
        first += startIncluded ? 0 : step;
        last -= endIncluded ? 0 : step;
        var count = (last - first) * step + 1;
        evaluation.EnsureListSize(iterator.Domain.Span, count);
        return count.Sign <= 0 ? [] : Enumerable.Range(0, (int)count).Select(i => make(first + i * step));
    }

    private IEnumerable<object?>? Faulty(FeelIterator iterator, object? value)
    {
        evaluation.Fault(iterator.Domain.Span, EvaluationCodes.WrongOperand, "in", "#listOrRange", FeelKinds.Term(value));
        return null;
    }
}
