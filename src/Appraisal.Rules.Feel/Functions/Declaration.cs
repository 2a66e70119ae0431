using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Short words for declaring built-in functions.</summary>
internal static class Declaration
{
    public static readonly FeelType AnyList = new ListType(FeelType.Any);
    public static readonly FeelType AnyContext = new ContextType(new Dictionary<string, FeelType>());
    public static readonly FeelType AnyRange = new RangeType(FeelType.Any);
    public static readonly FeelType AnyFunction = new FunctionType([], FeelType.Any);
    public static readonly FeelType NumberList = new ListType(FeelType.Number);

    public static BuiltInParameter Needs(string name, FeelType type) => new(name, type);

    /// <summary>A parameter that takes null as well.</summary>
    public static BuiltInParameter Takes(string name, FeelType type) => new(name, new OptionalType(type));

    /// <summary>A parameter that may be left out, or be null.</summary>
    public static BuiltInParameter May(string name, FeelType type) => new(name, new OptionalType(type), Required: false);
}
