using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>What a row of a table gives beside others: points, a yes or no, or the roles that it reaches.</summary>
/// <param name="Name">The name, as in <c>outputs</c>.</param>
/// <param name="Key">Where the scheme names it.</param>
/// <param name="Kind">number, boolean or roles.</param>
/// <param name="Table">The table of those whom it reaches.</param>
/// <param name="Links">The links that lead to them: one, or for roles all that rows and effects name.</param>
/// <param name="Label">An English label; empty without one.</param>
internal sealed record TableOutput(string Name, YamlScalar Key, string Kind, string Table, IReadOnlyList<string> Links, string Label)
{
    public bool IsRoles => Kind == "roles";

    public bool IsNumber => Kind == "number";

    /// <summary>Reads the outputs of a form; those that are not well written are reported and left out.</summary>
    public static IReadOnlyList<TableOutput> Read(SchemeBuilder builder, FormReader form, TableDefinition records, YamlScalar? of)
    {
        if (form.Node("outputs") is not YamlMapping outputs)
        {
            if (form.Has("outputs"))
            {
                form.Report(ParsingRules.WrongShape, "outputs", "outputs", "“名称: number”、“名称: boolean”或“名称: roles”", "'name: number', 'name: boolean' or 'name: roles'");
            }

            return [];
        }

        return [.. outputs.Entries.Where(e => form.IsIdentifier(e.Key) && IsFree(builder, form, e.Key)).Select(e => Read(builder, form, records, of, e)).OfType<TableOutput>()];
    }

    private static TableOutput? Read(SchemeBuilder builder, FormReader form, TableDefinition records, YamlScalar? of, YamlEntry entry)
    {
        var own = entry.Value is YamlMapping ? FormReader.Open(entry.Name, entry.Value, OutputShapes.Output, builder.Context) : null;
        var word = entry.Value as YamlScalar ?? own?.Scalar("type");
        if (word is null)
        {
            return null;
        }

        if (!OutputShapes.Kinds.Contains(word.Text))
        {
            builder.Context.Report(ParsingRules.UnknownWord, word, OutputShapes.Kinds, word.Text, string.Join(", ", OutputShapes.Kinds));
            return null;
        }

        var label = own?.Text("label") ?? "";
        if (word.Text != "roles")
        {
            var receivers = own is null ? Receivers.Of(builder, records, of, "to") : Receivers.Read(builder, own, "to", records, of);
            return receivers is null ? null : new(entry.Name, entry.Key, word.Text, receivers.Table, [receivers.Link], label);
        }

        if (own is not null && own.Has("to"))
        {
            own.Report(ParsingRules.IdleKey, "to", "to", "roles", entry.Name, "删去它：各行列出的角色就是所及的人", "remove it: each row lists the roles that it reaches");
        }

        var roles = RolesNamed(form, entry.Name).DistinctBy(r => r.Text).ToList();
        if (roles.Count == 0)
        {
            builder.Context.Report(CheckingRules.NoRoleNamed, entry.Key, entry.Name);
            return null;
        }

        return builder.TableOfAll(records.Name, roles) is { } table
            ? new(entry.Name, entry.Key, word.Text, table, [.. roles.Select(r => r.Text)], label)
            : null;
    }

    /// <summary>The names under <c>outputs</c>, well written or not, so that one fault there is not told again at every row.</summary>
    public static IReadOnlyList<string> NamesIn(FormReader form) => form.Node("outputs") switch
    {
        YamlMapping outputs => [.. outputs.Entries.Select(e => e.Name)],
        YamlSequence names => [.. names.Items.OfType<YamlScalar>().Select(n => n.Text)],
        _ => [],
    };

    /// <summary>Whether a name is no key of rows and effects already.</summary>
    private static bool IsFree(SchemeBuilder builder, FormReader form, YamlScalar name)
    {
        if (form.ScalarsOf("by").FirstOrDefault(b => b.Text == name.Text) is { } tested)
        {
            builder.Context.Report(ParsingRules.DuplicateName, name, name.Text, tested.Place.ToString()!);
            return false;
        }

        if (OutputShapes.Row.Find(name.Text) is not null || OutputShapes.Effect.Find(name.Text) is not null)
        {
            builder.Context.Report(ParsingRules.KeyAsName, name, name.Text);
            return false;
        }

        return true;
    }

    /// <summary>The roles that rows and effects name for an output, or spare.</summary>
    private static IEnumerable<YamlScalar> RolesNamed(FormReader form, string output) =>
        Entries(form).SelectMany(m => Scalars(m[output]).Concat(Scalars((m["spares"] as YamlMapping)?[output])));

    /// <summary>The roles that rows and effects reach.</summary>
    public static IReadOnlyList<string> RolesReached(FormReader form, string output) =>
        [.. Entries(form).SelectMany(m => Scalars(m[output])).Select(r => r.Text).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<YamlMapping> Entries(FormReader form) =>
        new[] { "rows", "then" }.SelectMany(key => (form.Node(key) as YamlSequence)?.Items ?? []).OfType<YamlMapping>();

    public static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar { Text.Length: > 0 } one => [one],
        YamlSequence several => several.Items.OfType<YamlScalar>(),
        _ => [],
    };
}
