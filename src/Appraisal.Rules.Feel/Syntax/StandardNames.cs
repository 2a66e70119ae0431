using Appraisal.Rules.Feel.Functions;

namespace Appraisal.Rules.Feel.Syntax;

/// <summary>The standard's own names of several words.</summary>
internal static class StandardNames
{
    public static readonly IReadOnlyList<string> TypeNames =
        ["date and time", "days and time duration", "years and months duration"];

    private static readonly string[] PropertyNames = ["time offset", "start included", "end included"];

    /// <summary>The names of the built-in functions; read only.</summary>
    public static readonly KnownNames Functions = Known(BuiltInFunctions.All.Select(f => f.Name));

    /// <summary>The names of the properties of temporal values and ranges; read only.</summary>
    public static readonly KnownNames Properties = Known(PropertyNames);

    /// <summary>The names of types; read only.</summary>
    public static readonly KnownNames Types = Known(TypeNames);

    private static KnownNames Known(IEnumerable<string> names)
    {
        var known = new KnownNames();
        foreach (var name in names)
        {
            known.Add(name);
        }

        return known;
    }
}
