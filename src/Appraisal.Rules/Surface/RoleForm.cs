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
        // A role may go on from another, wherever that one is written.
        var open = Roles(package, builder).Where(r => builder.IsIdentifier(r.Name)).ToList();
        foreach (var role in open)
        {
            builder.AwaitedRoles.Add(new(role.Table, role.Name.Text));
        }

        while (open.Count > 0)
        {
            var ready = open.Where(r => !RolePath.Awaits(builder, r.Table, Split(r.Formula).Sought)).ToList();
            foreach (var role in ready.Count > 0 ? ready : [.. open])
            {
                builder.AwaitedRoles.Remove(new(role.Table, role.Name.Text));
                Declare(builder, role.Table, role.Name, role.Formula);
                open.Remove(role);
            }
        }
    }

    private static void Declare(SchemeBuilder builder, string table, YamlScalar name, YamlScalar formula)
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
        else if (TargetOf(builder, table, name.Text, sought, isMany) is { } to)
        {
            builder.RoleTargets[new(table, name.Text)] = (to, isMany);
        }
        else
        {
            builder.BrokenRoles.Add(new(table, name.Text));
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
                builder.Roles[column] = role with { Path = [.. RolePath.Steps(builder, table, sought).Select(p => p.Text)] };
            }
            else if (new FormulaRewriting(builder, role.Origin).RoleOf(role, sought) is { } read)
            {
                builder.Roles[column] = read;
            }
        }
    }

    /// <summary>The table that what is sought leads to; reported when there is none.</summary>
    private static string? TargetOf(SchemeBuilder builder, string table, string role, YamlScalar sought, bool isMany)
    {
        if (sought.Text.Contains('['))
        {
            var name = RolePath.Trimmed(sought, 0, sought.Text.IndexOf('['));
            if (builder.Tables.ContainsKey(name.Text) && !builder.SubjectNames.Contains(name.Text))
            {
                builder.Context.Report(CheckingRules.BadRole, name, role, $"它通向对象表，“{name.Text}”不是", $"it leads to a subject table, and '{name.Text}' is none", table);
                return null;
            }

            return builder.IsSubject(name) ? name.Text : null;
        }

        return RolePath.Target(builder, table, role, sought, isMany);
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
