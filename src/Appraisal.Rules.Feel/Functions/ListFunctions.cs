using System.Numerics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using static Appraisal.Rules.Feel.Functions.Declaration;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Functions that make lists, or look into them.</summary>
internal static class ListFunctions
{
    public static readonly IReadOnlyList<BuiltInFunction> All =
    [
        new("list contains", [Needs("list", AnyList), Takes("element", FeelType.Any)], FeelType.Boolean,
            call => call.List(0).Any(item => Same(call, item, call[1]))),
        new("sublist",
            [Needs("list", AnyList), Needs("start position", FeelType.Number), May("length", FeelType.Number)], AnyList, Sublist),
        new("append", new BuiltInSignature([Needs("list", AnyList), Takes("item", FeelType.Any)], AnyList, call => Sized(call, [.. call.List(0), .. call.List(1)]), variadic: true)),
        new("concatenate", new BuiltInSignature([Needs("list", AnyList)], AnyList, call => Sized(call, Joined(call)), variadic: true)),
        new("union", new BuiltInSignature([Needs("list", AnyList)], AnyList, call => Distinct(call, Sized(call, Joined(call))), variadic: true)),
        new("insert before",
            [Needs("list", AnyList), Needs("position", FeelType.Number), Takes("newItem", FeelType.Any)], AnyList, InsertBefore),
        new("remove", [Needs("list", AnyList), Needs("position", FeelType.Number)], AnyList, Remove),
        new("list replace",
            new([Needs("list", AnyList), Needs("position", FeelType.Number), Takes("newItem", FeelType.Any)], AnyList, ReplaceAt),
            new([Needs("list", AnyList), Needs("match", AnyFunction), Takes("newItem", FeelType.Any)], AnyList, ReplaceMatching)),
        new("reverse", [Needs("list", AnyList)], AnyList, call => call.List(0).Reverse().ToList()),
        new("index of", [Needs("list", AnyList), Takes("match", FeelType.Any)], NumberList, IndexOf),
        new("distinct values", [Needs("list", AnyList)], AnyList, call => Distinct(call, call.List(0))),
        new("flatten", [Needs("list", AnyList)], AnyList, Flatten),
        new("sort",
            [Needs("list", AnyList), May("precedes", AnyFunction)], AnyList, Sorting.Sort),
    ];

    private static bool Same(BuiltInCall call, object? left, object? right) =>
        Equality.TryEqual(call.Evaluation, call.Span, left, right) is true;

    private static List<object?> Sized(BuiltInCall call, List<object?> list)
    {
        call.Evaluation.Step(call.Span, list.Count);
        call.Evaluation.EnsureListSize(call.Span, list.Count);
        return list;
    }

    private static List<object?> Joined(BuiltInCall call)
    {
        var lists = call.List(0).Cast<IReadOnlyList<object?>>().ToList();
        call.Evaluation.EnsureListSize(call.Span, lists.Aggregate(BigInteger.Zero, (sum, list) => sum + list.Count));
        return [.. lists.SelectMany(list => list)];
    }

    private static object? Sublist(BuiltInCall call)
    {
        var list = call.List(0);
        if (!call.TryWhole(1, out var start) || Place(list, start) is not { } first)
        {
            return call.NoAnswer("start position");
        }

        var length = list.Count - first;
        if (call.Has(2) && (!call.TryWhole(2, out length) || length < 1 || length > list.Count - first))
        {
            return call.NoAnswer("length");
        }

        return list.Skip(first).Take(length).ToList();
    }

    private static object? InsertBefore(BuiltInCall call)
    {
        if (!call.TryWhole(1, out var position) || Place(call.List(0), position) is not { } place)
        {
            return call.NoAnswer("position");
        }

        var list = call.List(0).ToList();
        list.Insert(place, call[2]);
        return Sized(call, list);
    }

    private static object? Remove(BuiltInCall call)
    {
        if (!call.TryWhole(1, out var position) || Place(call.List(0), position) is not { } place)
        {
            return call.NoAnswer("position");
        }

        var list = call.List(0).ToList();
        list.RemoveAt(place);
        return list;
    }

    private static object? ReplaceAt(BuiltInCall call)
    {
        if (!call.TryWhole(1, out var position) || Place(call.List(0), position) is not { } place)
        {
            return call.NoAnswer("position");
        }

        var list = call.List(0).ToList();
        list[place] = call[2];
        return list;
    }

    private static object? ReplaceMatching(BuiltInCall call)
    {
        var list = new List<object?>();
        foreach (var item in call.List(0))
        {
            var answer = call.Invoke(call.Function(1), item, call[2]);
            if (answer is not bool matches)
            {
                return call.Fault(EvaluationCodes.WrongOperand, "list replace", "#boolean", FeelKinds.Term(answer));
            }

            list.Add(matches ? call[2] : item);
        }

        return list;
    }

    private static object? IndexOf(BuiltInCall call)
    {
        var places = new List<object?>();
        var list = call.List(0);
        for (var i = 0; i < list.Count; i++)
        {
            if (Same(call, list[i], call[1]))
            {
                places.Add((ExactNumber)(i + 1));
            }
        }

        return places;
    }

    private static List<object?> Distinct(BuiltInCall call, IReadOnlyList<object?> list)
    {
        var kept = new List<object?>();
        foreach (var item in list)
        {
            call.Evaluation.Step(call.Span, kept.Count);
            if (!kept.Exists(other => Same(call, other, item)))
            {
                kept.Add(item);
            }
        }

        return kept;
    }

    private static object? Flatten(BuiltInCall call)
    {
        var flat = new List<object?>();
        Add(call.List(0));
        return flat;

        void Add(IReadOnlyList<object?> list)
        {
            call.Evaluation.EnsureStack(call.Span);
            call.Evaluation.Step(call.Span, list.Count + 1);
            foreach (var item in list)
            {
                if (item is IReadOnlyList<object?> inner)
                {
                    Add(inner);
                }
                else
                {
                    flat.Add(item);
                }
            }
        }
    }

    // Places count from 1, from the end with a minus; null outside the list.
    private static int? Place(IReadOnlyList<object?> list, int position) =>
        position >= 1 && position <= list.Count ? position - 1
        : position <= -1 && position >= -list.Count ? list.Count + position
        : null;
}
