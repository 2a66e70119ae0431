using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>Finds the type that a text names.</summary>
internal static class WrittenTypes
{
    /// <summary>Null where no type has the name. A type of the user's own is a <see cref="FeelTypeValue"/> in scope.</summary>
    public static FeelType? Find(FeelTypeSyntax syntax, Scope scope)
    {
        var arguments = syntax.Arguments.Select(a => Find(a.Type, scope)).ToList();
        if (arguments.Contains(null))
        {
            return null;
        }

        switch (syntax.Name)
        {
            case "list":
                return new ListType(arguments.FirstOrDefault() ?? FeelType.Any);
            case "range":
                return new RangeType(arguments.FirstOrDefault() ?? FeelType.Any);
            case "context":
                return new ContextType(syntax.Arguments.Where(a => a.Name is not null).ToDictionary(a => a.Name!, a => Find(a.Type, scope)!));
            case "function":
                return new FunctionType(arguments!, syntax.Result is null ? FeelType.Any : Find(syntax.Result, scope) ?? FeelType.Any);
            default:
                return Simple(syntax.Name) ?? (scope.TryGet(FeelTypeValue.ScopeName(syntax.Name), out var found) ? (found as FeelTypeValue)?.Type : null);
        }
    }

    /// <summary>The types of the standard that are told by their names alone.</summary>
    public static FeelType? Simple(string name) => name switch
    {
        "number" => FeelType.Number,
        "string" => FeelType.Text,
        "boolean" => FeelType.Boolean,
        "date" => FeelType.Date,
        "time" => FeelType.Time,
        "date and time" or "dateTime" => FeelType.DateTime,
        "days and time duration" or "dayTimeDuration" => FeelType.DayTimeDuration,
        "years and months duration" or "yearMonthDuration" => FeelType.YearMonthDuration,
        "Any" => FeelType.Any,
        "Null" => FeelType.Null,
        _ => null,
    };
}
