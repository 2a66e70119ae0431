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
    private const string Optional = "optional ";

    public static void Declare(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (table, name, formula) in Roles(package, builder).Where(r => builder.IsIdentifier(r.Name)))
        {
            var (isMany, isOptional, sought) = Split(formula);
            if (builder.HasColumn(table, name.Text) || builder.LinkedTable(table, name.Text) is not null)
            {
                builder.Context.Report(ParsingRules.DuplicateName, name, name.Text, builder.PlaceOf(table, name.Text).ToString()!);
            }
            else if (isMany && isOptional)
            {
                builder.Context.Report(CheckingRules.BadRole, formula, name.Text, "every 本来就可以没有，不必再写 optional", "'every' allows for nobody already, without 'optional'", table);
                builder.BrokenRoles.Add(new(table, name.Text));
            }
            else if (TargetOf(builder, table, name.Text, sought) is { } to)
            {
                builder.RoleTargets[new(table, name.Text)] = (to, isMany);
            }
            else
            {
                builder.BrokenRoles.Add(new(table, name.Text));
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

            var (isMany, isOptional, sought) = Split(formula);
            var role = new RoleDefinition
            {
                Table = table,
                Name = name.Text,
                To = target.To,
                IsMany = isMany,
                IsOptional = isOptional,
                Origin = new NodeOrigin(name.Text, builder.Tables[table].Clauses, name.Place),
            };
            if (!sought.Text.Contains('['))
            {
                builder.Roles[column] = role with { Path = [.. Parts(sought).Select(p => p.Text)] };
            }
            else if (new FormulaRewriting(builder, role.Origin).RoleOf(role, sought) is { } read)
            {
                builder.Roles[column] = read;
            }
        }
    }

    /// <summary>The table that what is sought leads to; reported when there is none.</summary>
    private static string? TargetOf(SchemeBuilder builder, string table, string role, YamlScalar sought)
    {
        if (sought.Text.Contains('['))
        {
            var name = Trimmed(sought, 0, sought.Text.IndexOf('['));
            if (builder.Tables.ContainsKey(name.Text) && !builder.SubjectNames.Contains(name.Text))
            {
                builder.Context.Report(CheckingRules.BadRole, name, role, $"它通向对象表，“{name.Text}”不是", $"it leads to a subject table, and '{name.Text}' is none", table);
                return null;
            }

            return builder.IsSubject(name) ? name.Text : null;
        }

        var at = table;
        foreach (var part in Parts(sought))
        {
            if (builder.LinkedTable(at, part.Text) is not { } next || builder.RoleTargets.ContainsKey(new(at, part.Text)))
            {
                Refuse(builder, role, table, at, part);
                return null;
            }

            at = next;
        }

        return at;
    }

    private static void Refuse(SchemeBuilder builder, string role, string table, string at, YamlScalar part)
    {
        if (builder.RoleTargets.ContainsKey(new(at, part.Text)) || builder.BrokenRoles.Contains(new(at, part.Text)))
        {
            builder.Context.Report(CheckingRules.BadRole, part, role, $"它沿字段走，而“{part.Text}”是角色", $"it goes along fields, and '{part.Text}' is a role", table);
            return;
        }

        var links = builder.LinksOf(at).Where(l => !builder.RoleTargets.ContainsKey(new(at, l))).ToList();
        builder.Context.Report(CheckingRules.NoLink, part, links, part.Text, at, string.Join("、", links));
    }

    private static IEnumerable<YamlScalar> Parts(YamlScalar path)
    {
        var start = 0;
        foreach (var part in path.Text.Split('.'))
        {
            yield return Trimmed(path, start, start + part.Length);
            start += part.Length + 1;
        }
    }

    private static YamlScalar Trimmed(YamlScalar text, int start, int end)
    {
        var part = text.Text[start..end];
        return text.Part(start + part.Length - part.TrimStart().Length, part.Trim().Length);
    }

    /// <summary>The words in front, in either order, and what is sought.</summary>
    private static (bool IsMany, bool IsOptional, YamlScalar Sought) Split(YamlScalar formula)
    {
        var (isMany, isOptional) = (false, false);
        var start = 0;
        for (var before = -1; before != start;)
        {
            before = start;
            foreach (var word in new[] { Every, Optional }.Where(w => string.CompareOrdinal(formula.Text, start, w, 0, w.Length) == 0))
            {
                (isMany, isOptional) = (isMany || word == Every, isOptional || word == Optional);
                start += word.Length;
            }
        }

        // Blanks in their stead keep the places of all that follows.
        return (isMany, isOptional, start == 0 ? formula : formula.WithText(new string(' ', start) + formula.Text[start..]));
    }

    private static IEnumerable<(string Table, YamlScalar Name, YamlScalar Formula)> Roles(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (section, shape) in new[] { ("subjects", Shapes.Subject), ("records", Shapes.Record) })
        {
            foreach (var (table, _, _, form) in TableFamilies.Tables(package, section, shape, builder))
            {
                foreach (var (name, formula) in form.NamedFormulas("roles"))
                {
                    yield return (table, name, formula);
                }
            }
        }
    }
}
