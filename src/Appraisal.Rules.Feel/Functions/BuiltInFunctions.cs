using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>The functions of the standard, as data: interpreter, checker and documentation read this one list.</summary>
public static class BuiltInFunctions
{
    /// <summary>All functions, by family.</summary>
    public static IReadOnlyList<BuiltInFunction> All { get; } =
    [
        .. ConversionFunctions.All,
        .. BooleanFunctions.All,
        .. StringFunctions.All,
        .. ListFunctions.All,
        .. AggregateFunctions.All,
        .. NumberFunctions.All,
        .. RoundingFunctions.All,
        .. TemporalFunctions.All,
        .. RangeFunctions.All,
        .. ContextFunctions.All,
    ];

    private static readonly FrozenDictionary<string, BuiltInFunction> ByName = All.ToFrozenDictionary(f => f.Name);

    /// <summary>Finds a function by its name.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out BuiltInFunction? function) => ByName.TryGetValue(name, out function);
}
