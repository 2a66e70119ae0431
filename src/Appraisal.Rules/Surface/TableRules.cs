using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>What tables hold beside fields: groups of their rows, and conditions that data must meet. Both are formulas over columns.</summary>
internal static class TableRules
{
    private const string Everybody = "everybody";

    /// <summary>The key of the row that a row belongs to, whatever its table is called.</summary>
    private const string Owner = "owner";

    private static readonly IReadOnlyList<(string Section, FormShape Shape)> Grouped =
        [("subjects", Shapes.Subject), ("periods", GeneratedShapes.Period), ("cases", GeneratedShapes.Case), ("records", Shapes.Record)];

    public static void DeclareGroups(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (table, group, form) in Groups(package, builder))
        {
            var formulas = KeysOf(form, table, builder);
            var keys = formulas.Select((f, i) => KeyColumn(builder, table, group.Name, f, i)).ToList();
            builder.AddGroup(table, group.Name, keys, form.Clauses(), group.Key.Place);
        }
    }

    public static void Rewrite(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (table, group, form) in Groups(package, builder))
        {
            var origin = new NodeOrigin(group.Name, form.Clauses(), group.Key.Place);
            var formulas = KeysOf(form, table, builder);
            for (var i = 0; i < formulas.Count; i++)
            {
                var column = builder.GroupOf(table, group.Name)!.Keys[i];
                if (column.Name != formulas[i].Text)
                {
                    new FormulaRewriting(builder, origin).Add(column, formulas[i]);
                }
            }

            RewriteStanding(builder, table, group.Name, form, origin);
        }

        FieldClasses.Rewrite(package, builder);
        RewriteChecks(package, "subjects", Shapes.Subject, builder);
        RewriteChecks(package, "periods", GeneratedShapes.Period, builder);
        RewriteChecks(package, "cases", GeneratedShapes.Case, builder);
        RewriteChecks(package, "rulings", GeneratedShapes.Ruling, builder);
        RewriteChecks(package, "records", Shapes.Record, builder);
    }

    /// <summary>Who stands in the group.</summary>
    private static void RewriteStanding(SchemeBuilder builder, string table, string group, FormReader form, NodeOrigin origin)
    {
        if (form.Node("for") is YamlScalar { Text: Everybody })
        {
            builder.SetStanding(table, group, null);
        }
        else if (form.Has("for"))
        {
            builder.SetStanding(table, group, ConditionSet.Rewrite(builder, form, table, $"{group}·参加", origin, "for", null).ColumnNamed($"{group}·参加"));
        }
    }

    private static void RewriteChecks(YamlMapping package, string section, FormShape shape, SchemeBuilder builder)
    {
        foreach (var (table, _, _, form) in TableFamilies.Tables(package, section, shape, builder))
        {
            foreach (var (key, formula) in form.Conditions("checks"))
            {
                var clause = key is null ? "" : FormReader.ClauseId(key);
                var column = new ColumnId(table, $"数据·{key ?? builder.Fresh(table, "检查")}");
                if (new FormulaRewriting(builder, new NodeOrigin(table, [clause], formula.Place)).Add(column, formula, Feel.Types.FeelType.Boolean))
                {
                    builder.Checks.Add(new DataCheck(column, clause, formula.Text.TrimEnd(), formula.Place));
                }
            }
        }
    }

    private static IEnumerable<(string Table, YamlEntry Group, FormReader Form)> Groups(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (table, _, _, form) in Grouped.SelectMany(g => TableFamilies.Tables(package, g.Section, g.Shape, builder)))
        {
            if (form.Node("groups") is not YamlMapping groups)
            {
                continue;
            }

            foreach (var group in groups.Entries)
            {
                if (FormReader.Open(group.Name, group.Value, Shapes.Group, builder.Context) is { } groupForm)
                {
                    yield return (table, group, groupForm);
                }
            }
        }
    }

    private static List<YamlScalar> KeysOf(FormReader group, string table, SchemeBuilder builder) =>
    [
        .. group.Formulas("by").Where(f => f.Text != Everybody)
            .SelectMany(f => f.Text == Owner && OwnerColumns(table, builder) is { Count: > 0 } owner ? owner.Select(f.WithText) : [f]),
    ];

    // The first month of one unit is another row than the first month of the next: all columns together name the owner.
    private static IReadOnlyList<string> OwnerColumns(string table, SchemeBuilder builder) => builder.Tables.GetValueOrDefault(table)?.OwnerColumns ?? [];

    // A plain column is its own key; a formula gets a column.
    private static ColumnId KeyColumn(SchemeBuilder builder, string table, string group, YamlScalar formula, int index) =>
        builder.HasColumn(table, formula.Text) || OwnerColumns(table, builder).Contains(formula.Text) ? new(table, formula.Text) : new(table, $"{group}·分组{index + 1}");
}
