using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Appraisal.Rules.Feel.Compiling;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Conformance;

/// <summary>Answers cases of a conformance kit, one line of JSON for each, in standard mode.</summary>
/// <example><code>var answer = FeelCaseAnswerer.Answer("""{"id":"a","expression":"1 + 2"}""");   // {"id":"a","ok":true,"value":{"t":"number","v":"3"}}</code></example>
public static class FeelCaseAnswerer
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    /// <summary>Answers one case. Whatever is wrong with it, the answer is a line with <c>ok: false</c> and never an exception.</summary>
    public static string Answer(string line, FeelLimits? limits = null, CancellationToken cancellation = default) =>
        Answer(line, Interpreted, limits, cancellation);

    /// <summary>The same, where expressions are compiled and not interpreted.</summary>
    internal static string AnswerCompiled(string line) => Answer(line, Compiled, null, default);

    private static Func<Scope, object?> Interpreted(FeelNode root, Evaluation evaluation) =>
        scope => new Interpretation(evaluation).Evaluate(root, scope);

    private static Func<Scope, object?> Compiled(FeelNode root, Evaluation evaluation)
    {
        var evaluate = FeelCompiler.CompileDynamic(root).Compile();
        return scope => evaluate(new Interpretation(evaluation), scope);
    }

    private static string Answer(
        string line, Func<FeelNode, Evaluation, Func<Scope, object?>> prepare, FeelLimits? limits, CancellationToken cancellation)
    {
        string? id = null;
        try
        {
            using var document = JsonDocument.Parse(line, Deep);
            var root = document.RootElement;
            id = root.TryGetProperty("id", out var given) ? given.GetString() : null;
            return new JsonObject { ["id"] = id, ["ok"] = true, ["value"] = Evaluate(root, prepare, limits, cancellation) }.ToJsonString(Plain);
        }
        catch (FeelException fault)
        {
            return Refusal(id, $"{fault.Diagnostic.Code}: {fault.Message}");
        }
        catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return Refusal(id, fault.Message);
        }
    }

    private static JsonObject Evaluate(
        JsonElement root, Func<FeelNode, Evaluation, Func<Scope, object?>> prepare, FeelLimits? limits, CancellationToken cancellation)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var names = new CaseNames();
        foreach (var input in Properties(root, "context"))
        {
            var value = TaggedValues.Read(input.Value);
            values[input.Name] = value;
            names.Add(input.Name);
            names.AddKeysOf(value);
        }

        foreach (var type in Properties(root, "types"))
        {
            values[FeelTypeValue.ScopeName(type.Name)] = new FeelTypeValue(CaseTypes.Read(type.Value) ?? FeelType.Any);
            names.Add(type.Name);
            names.AddEntriesOf(type.Value);
        }

        foreach (var type in Properties(root, "contextTypes"))
        {
            names.Add(type.Name);
            names.AddEntriesOf(type.Value);
        }

        var evaluation = new Evaluation(new()
        {
            Mode = FeelMode.Standard,
            Limits = limits ?? FeelLimits.Default,
            Cancellation = cancellation,
        });
        return TaggedValues.Write(new CaseBlocks(names, evaluation, prepare).Evaluate(root, Scope.Of(values.TryGetValue)), evaluation);
    }

    private static IEnumerable<JsonProperty> Properties(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static string Refusal(string? id, string error) =>
        new JsonObject { ["id"] = id, ["ok"] = false, ["error"] = error }.ToJsonString(Plain);
}
