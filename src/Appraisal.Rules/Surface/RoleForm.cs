using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// The roles of a table: named links to rows of a subject table. Where they lead is known before any formula is read; by what they are
/// followed is rewritten with the formulas.
/// </summary>
internal static class RoleForm
{
    private const string Every = "every ";

    public static void Declare(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (table, name, formula) in Roles(package, builder).Where(r => builder.IsIdentifier(r.Name)))
        {
            var (isMany, sought) = Split(formula);
            if (builder.HasColumn(table, name.Text) || builder.LinkedTable(table, name.Text) is not null)
            {
                builder.Context.Report(ParsingRules.DuplicateName, name, name.Text, builder.Tables[table].Place.ToString()!);
            }
            else if (TargetOf(builder, table, sought) is { } to)
            {
                builder.RoleTargets[new(table, name.Text)] = (to, isMany);
            }
        }
    }

    public static void Rewrite(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (table, name, formula) in Roles(package, builder))
        {
            var column = new ColumnId(table, name.Text);
            if (!builder.RoleTargets.TryGetValue(column, out var target))
            {
                continue;
            }

            var (isMany, sought) = Split(formula);
            var role = new RoleDefinition
            {
                Table = table,
                Name = name.Text,
                To = target.To,
                IsMany = isMany,
                Origin = new NodeOrigin(name.Text, builder.Tables[table].Clauses, name.Place),
            };
            if (!sought.Text.Contains('['))
            {
                builder.Roles[column] = role with { Path = [.. Parts(sought)] };
            }
            else if (new FormulaRewriting(builder, role.Origin).RoleOf(role, sought) is { } read)
            {
                builder.Roles[column] = read;
            }
        }
    }

    /// <summary>The table that what is sought leads to; reported when there is none.</summary>
    private static string? TargetOf(SchemeBuilder builder, string table, YamlScalar sought)
    {
        if (sought.Text.Contains('['))
        {
            var name = sought.Text[..sought.Text.IndexOf('[')].Trim();
            return builder.IsSubject(sought.WithText(name)) ? name : null;
        }

        var at = table;
        foreach (var part in Parts(sought))
        {
            if (builder.LinkedTable(at, part) is not { } next || builder.RoleTargets.ContainsKey(new(at, part)))
            {
                var links = builder.LinksOf(at).Where(l => !builder.RoleTargets.ContainsKey(new(at, l))).ToList();
                builder.Context.Report(CheckingRules.NotALink, sought, links, part, at, "…", string.Join("、", links));
                return null;
            }

            at = next;
        }

        return at;
    }

    private static IEnumerable<string> Parts(YamlScalar path) => path.Text.Split('.').Select(p => p.Trim());

    private static (bool IsMany, YamlScalar Sought) Split(YamlScalar formula) => formula.Text.StartsWith(Every, StringComparison.Ordinal)
        ? (true, formula.WithText(new string(' ', Every.Length) + formula.Text[Every.Length..]))
        : (false, formula);

    private static IEnumerable<(string Table, YamlScalar Name, YamlScalar Formula)> Roles(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (section, shape) in new[] { ("subjects", Shapes.Subject), ("records", Shapes.Record) })
        {
            foreach (var (entry, form) in TableForms.Forms(package, section, shape, builder))
            {
                foreach (var (name, formula) in form.NamedFormulas("roles"))
                {
                    yield return (entry.Name, name, formula);
                }
            }
        }
    }
}
