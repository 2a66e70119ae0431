using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary><c>for:</c> on a field: it is filled in where the condition holds and nowhere else. A condition column and a check of the data.</summary>
internal static class FieldClasses
{
    private static readonly string[] Sections = ["subjects", "records", "rulings"];

    public static void Rewrite(YamlMapping package, SchemeBuilder builder)
    {
        var entries = Sections.SelectMany(s => (package[s] as YamlMapping)?.Entries ?? []);
        foreach (var (table, entry) in entries.SelectMany(e => builder.Families.TablesOf(e.Name).Select(t => (t, e))).Where(t => builder.Tables.ContainsKey(t.t)))
        {
            foreach (var field in ((entry.Value as YamlMapping)?["fields"] as YamlMapping)?.Entries ?? [])
            {
                if (field.Value is YamlMapping mapping && mapping["for"] is not null)
                {
                    Rewrite(table, field, FormReader.Open(field.Name, mapping, Shapes.Field, builder.Context)!, builder);
                }
            }
        }
    }

    private static void Rewrite(string table, YamlEntry field, FormReader form, SchemeBuilder builder)
    {
        var name = $"{field.Name}·适用";
        var origin = new NodeOrigin(field.Name, form.Clauses(), form.PlaceOf("for"));
        if (ConditionSet.Rewrite(builder, form, table, name, origin, "for", null).ColumnNamed(name) is not { } condition)
        {
            return;
        }

        builder.Classes[new(table, field.Name)] = condition;
        // A column of its own: beside the condition the field would be taken to hold a value.
        var filled = new ColumnId(table, $"数据·{field.Name}·有值");
        var isFilled = new BinaryNode(default, BinaryOperator.NotEqual, new NameNode(default, field.Name), new NullNode(default));
        new FormulaRewriting(builder, origin).AddGenerated(filled, $"{field.Name} != null", isFilled, origin.Place);
        var check = new ColumnId(table, $"数据·{field.Name}·填写");
        var agree = new BinaryNode(default, BinaryOperator.Equal, new NameNode(default, condition), new NameNode(default, filled.Name));
        var text = builder.Nodes.TryGetValue(new(table, condition), out var node) && node is FormulaNode formula ? formula.Text.Text.Trim() : condition;
        new FormulaRewriting(builder, origin).AddGenerated(check, $"({text}) = ({field.Name} != null)", agree, origin.Place);
        builder.Checks.Add(new DataCheck(check, origin.Clauses.FirstOrDefault() ?? "", text, origin.Place) { Field = field.Name });
    }
}
