using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using static Appraisal.Rules.Feel.Functions.Declaration;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Functions of contexts.</summary>
internal static class ContextFunctions
{
    private const string KeyEntry = "key";
    private const string ValueEntry = "value";

    private static readonly FeelType TextList = new ListType(FeelType.Text);

    public static readonly IReadOnlyList<BuiltInFunction> All =
    [
        new("get value",
            new([Needs("m", AnyContext), Needs("key", FeelType.Text)], FeelType.Any, call => Get(call, call.Context(0), call.Text(1))),
            new([Needs("m", AnyContext), Needs("keys", TextList)], FeelType.Any, GetDeep)),
        new("get entries", [Needs("m", AnyContext)], new ListType(AnyContext), Entries),
        new("context", [Needs("entries", new ListType(AnyContext))], AnyContext, FromEntries),
        new("context put",
            new([Needs("context", AnyContext), Needs("key", FeelType.Text), Takes("value", FeelType.Any)], AnyContext,
                call => Put(call.Context(0), call.Text(1), call[2])),
            new([Needs("context", AnyContext), Needs("keys", TextList), Takes("value", FeelType.Any)], AnyContext, PutDeep)),
        new("context merge", [Needs("contexts", new ListType(AnyContext))], AnyContext, Merge),
    ];

    private static object? Get(BuiltInCall call, object? source, string key) =>
        source is IReadOnlyDictionary<string, object?> context && context.TryGetValue(key, out var value)
            ? value
            : call.Fault(EvaluationCodes.UnknownEntry, key, FeelKinds.Term(source));

    private static object? GetDeep(BuiltInCall call)
    {
        var keys = call.List(1);
        if (keys.Count == 0 || keys.Contains(null))
        {
            return call.NoAnswer("keys");
        }

        return keys.Cast<string>().Aggregate(call[0], (source, key) => source is null ? null : Get(call, source, key));
    }

    private static object Entries(BuiltInCall call) =>
        call.Context(0).Select(e => (object?)new FeelContext([new(KeyEntry, e.Key), new(ValueEntry, e.Value)])).ToList();

    private static object? FromEntries(BuiltInCall call)
    {
        var entries = new List<KeyValuePair<string, object?>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in call.List(0))
        {
            if (item is not IReadOnlyDictionary<string, object?> entry
                || !entry.TryGetValue(KeyEntry, out var key) || key is not string name
                || !entry.TryGetValue(ValueEntry, out var value) || !seen.Add(name))
            {
                return call.NoAnswer("entries");
            }

            entries.Add(new(name, value));
        }

        return new FeelContext(entries);
    }

    private static FeelContext Put(IEnumerable<KeyValuePair<string, object?>> context, string key, object? value) =>
        new(context.Append(new(key, value)));

    private static object? PutDeep(BuiltInCall call)
    {
        var keys = call.List(1);
        return keys.Count == 0 || keys.Contains(null) ? call.NoAnswer("keys") : PutAt(call, call.Context(0), [.. keys.Cast<string>()], 0);
    }

    private static object? PutAt(BuiltInCall call, IReadOnlyDictionary<string, object?> context, string[] keys, int index)
    {
        if (index == keys.Length - 1)
        {
            return Put(context, keys[index], call[2]);
        }

        if (!context.TryGetValue(keys[index], out var inner) || inner is not IReadOnlyDictionary<string, object?> next)
        {
            return call.Fault(EvaluationCodes.UnknownEntry, keys[index], "#context");
        }

        return PutAt(call, next, keys, index + 1) is { } changed ? Put(context, keys[index], changed) : null;
    }

    private static object? Merge(BuiltInCall call) =>
        call.List(0).Contains(null)
            ? call.Fault(EvaluationCodes.NullOperand, "context merge")
            : new FeelContext(call.List(0).Cast<IReadOnlyDictionary<string, object?>>().SelectMany(c => c));
}
