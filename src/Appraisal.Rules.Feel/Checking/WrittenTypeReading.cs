using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>Finds the type that a text names, among those of the standard.</summary>
internal static class WrittenTypeReading
{
    /// <summary>Null where no type has the name; the syntax whose name is unknown is then in <paramref name="unknown"/>.</summary>
    public static FeelType? Find(FeelTypeSyntax syntax, out FeelTypeSyntax unknown)
    {
        unknown = syntax;
        var arguments = new List<FeelType>();
        foreach (var argument in syntax.Arguments)
        {
            if (Find(argument.Type, out unknown) is not { } type)
            {
                return null;
            }

            arguments.Add(type);
        }

        unknown = syntax;
        return syntax.Name switch
        {
            "list" => new ListType(arguments.FirstOrDefault() ?? FeelType.Any),
            "range" => new RangeType(arguments.FirstOrDefault() ?? FeelType.Any),
            "context" => new ContextType(syntax.Arguments.Select((a, i) => (a.Name, Type: arguments[i])).Where(a => a.Name is not null).ToDictionary(a => a.Name!, a => a.Type)),
            "function" => new FunctionType(arguments, syntax.Result is null ? FeelType.Any : Find(syntax.Result, out unknown) ?? FeelType.Any),
            _ => WrittenTypes.Simple(syntax.Name),
        };
    }
}
