using System.Text.Json;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Conformance;

/// <summary>Types as the conformance kit writes them.</summary>
internal static class CaseTypes
{
    /// <summary>Null where nothing is demanded.</summary>
    public static FeelType? Read(JsonElement type)
    {
        if (type.ValueKind == JsonValueKind.String)
        {
            return WrittenTypes.Simple(type.GetString()!);
        }

        if (type.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (type.TryGetProperty("list", out var item))
        {
            return new ListType(Read(item) ?? FeelType.Any);
        }

        if (type.TryGetProperty("context", out var entries))
        {
            return new ContextType(entries.EnumerateObject().ToDictionary(e => e.Name, e => Read(e.Value) ?? FeelType.Any));
        }

        if (type.TryGetProperty("function", out var function))
        {
            var parameters = function.GetProperty("params").EnumerateArray().Select(p => Read(p) ?? FeelType.Any);
            return new FunctionType([.. parameters], function.TryGetProperty("result", out var result) ? Read(result) ?? FeelType.Any : FeelType.Any);
        }

        return null;
    }

    public static FeelType? ReadOf(JsonElement owner) => owner.TryGetProperty("type", out var type) ? Read(type) : null;
}
