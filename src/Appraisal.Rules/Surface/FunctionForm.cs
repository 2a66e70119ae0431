using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Functions;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>Functions that the host brings: the scheme says what they take and give, so that its formulas are checked without them.</summary>
internal static class FunctionForm
{
    public static void Declare(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (entry, form) in TableForms.Forms(package, "functions", FunctionShapes.Function, builder))
        {
            if (BuiltInFunctions.TryFind(entry.Name, out _) || builder.Parameters.ContainsKey(entry.Name))
            {
                builder.Context.Report(ParsingRules.DuplicateName, entry.Key, entry.Name, "FEEL");
                continue;
            }

            var takes = Takes(form, builder);
            if (takes is null || form.Scalar("gives") is not { } gives || TypeOf(gives, builder) is not { } type)
            {
                continue;
            }

            var result = type == FeelType.Number ? new NumberType(new NumberShape(form.Whole("places"), null, null)) : type;
            builder.Functions[entry.Name] = new FunctionDefinition
            {
                Name = entry.Name,
                Takes = [.. takes.Select(t => t.Name)],
                Type = new FunctionType([.. takes.Select(t => t.Type)], result),
                Note = form.Text("note") ?? "",
                Clauses = form.Clauses(),
                Place = entry.Key.Place,
            };
        }
    }

    private static List<(string Name, FeelType Type)>? Takes(FormReader form, SchemeBuilder builder)
    {
        if (form.Node("takes") is not YamlMapping { Entries.Count: > 0 } mapping)
        {
            if (form.Has("takes"))
            {
                form.Report(ParsingRules.WrongShape, "takes", "takes", "“名称: 类型”", "'name: type'");
            }

            return null;
        }

        var takes = mapping.Entries.Select(e => (e.Name, Type: e.Value is YamlScalar word ? TypeOf(word, builder) : null)).ToList();
        return takes.TrueForAll(t => t.Type is not null) ? [.. takes.Select(t => (t.Name, t.Type!))] : null;
    }

    private static FeelType? TypeOf(YamlScalar word, SchemeBuilder builder)
    {
        FeelType? type = word.Text switch
        {
            "number" => FeelType.Number,
            "text" => FeelType.Text,
            "boolean" => FeelType.Boolean,
            "date" => FeelType.Date,
            _ => null,
        };
        if (type is null)
        {
            builder.Context.Report(ParsingRules.UnknownWord, word, FunctionShapes.Words, word.Text, string.Join(", ", FunctionShapes.Words));
        }

        return type;
    }
}
