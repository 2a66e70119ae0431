using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Sorts by a function of the user's own, or by the order of the values. Equal values keep their order.</summary>
internal static class Sorting
{
    public static object? Sort(BuiltInCall call)
    {
        var items = call.List(0).ToArray();
        var sound = true;
        Merge(items, new object?[items.Length], 0, items.Length, (left, right) =>
        {
            call.Evaluation.Step(call.Span);
            var answer = call.Has(1) ? call.Invoke(call.Function(1), left, right) : Ordering.TryCompare(left, right) is { } order ? order < 0 : null;
            sound &= answer is bool;
            return answer is true;
        });
        return sound ? items.ToList() : call.Fault(EvaluationCodes.WrongOperand, "sort", "#comparable", items.Select(FeelKinds.Term).FirstOrDefault("#null"));
    }

    // The caller's order may be none at all; a merge ends for any answer.
    private static void Merge(object?[] items, object?[] spare, int start, int end, Func<object?, object?, bool> precedes)
    {
        if (end - start < 2)
        {
            return;
        }

        var middle = (start + end) / 2;
        Merge(items, spare, start, middle, precedes);
        Merge(items, spare, middle, end, precedes);
        int left = start, right = middle;
        for (var i = start; i < end; i++)
        {
            var takeRight = left == middle || right < end && precedes(items[right], items[left]);
            spare[i] = takeRight ? items[right++] : items[left++];
        }

        Array.Copy(spare, start, items, start, end - start);
    }
}
