using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>A decision as the scheme states it. All are declared before any is rewritten.</summary>
internal abstract class DecisionForm(YamlEntry entry, FormReader form, DecisionKind kind)
{
    protected YamlEntry Entry { get; } = entry;

    protected FormReader Form { get; } = form;

    protected string Name => Entry.Name;

    /// <summary>The table whose column the decision is; empty when it is unknown and reported.</summary>
    protected string Table { get; private set; } = "";

    protected NodeOrigin Origin { get; private set; } = null!;

    protected FindingKind FindingKindOf => kind == DecisionKind.Bonus ? FindingKind.Bonus : FindingKind.Penalty;

    protected ColumnId Target => new(Table, Name);

    /// <summary>The table that <c>of</c> names for this one of the decisions that the form states; null when it names none.</summary>
    protected YamlScalar? Of { get; private set; }

    /// <summary>The name of a decision in the key of its entry: what stands after a slash tells apart the decisions of this name that several tables have.</summary>
    public static string NameIn(string key) => key.Split('/')[0];

    /// <summary>The decision of one of the tables that the form states it for.</summary>
    public DecisionForm In(YamlScalar? table)
    {
        Of = table;
        return this;
    }

    public void Declare(SchemeBuilder builder)
    {
        Origin = new NodeOrigin(Name, Form.Node("clause") is YamlMapping ? [] : Form.Clauses(), Entry.Key.Place);
        DeclareDecisions(builder);
    }

    /// <summary>Declares the columns that are decisions: one of the form's name, unless it has several outputs.</summary>
    protected virtual void DeclareDecisions(SchemeBuilder builder)
    {
        Table = TableOf(builder) ?? "";
        if (Table.Length > 0)
        {
            AddDecision(builder, Table, Name, Form.Text("label") ?? "", Entry.Key);
            Declared(builder);
        }
    }

    protected void UseTable(string table) => Table = table;

    protected void AddDecision(SchemeBuilder builder, string table, string name, string label, YamlScalar key)
    {
        builder.Declare(new ColumnId(table, name), key.Place, key);
        if (Form.Has("for"))
        {
            builder.Partial.Add(new(table, name));
        }

        builder.Decisions.Add(new DecisionDefinition
        {
            Table = table,
            Name = name,
            Kind = kind,
            Clauses = Origin.Clauses,
            Label = label,
            IsShare = !Form.Has("rows") && Form.LiteralMapping("gives") is { Count: > 0 } gives && gives.All(g => g.Value.IsShare || builder.Parameters.GetValueOrDefault(g.Value.Text) is { IsShare: true }),
            Print = PrintRule(),
            Place = key.Place,
        });
    }

    public void Rewrite(SchemeBuilder builder)
    {
        if (Table.Length > 0)
        {
            RewriteDeclared(builder);
        }
    }

    protected virtual string? TableOf(SchemeBuilder builder) =>
        Of is { } of ? builder.Table(of)?.Name : builder.ResultTable;

    protected virtual void Declared(SchemeBuilder builder)
    {
    }

    protected abstract void RewriteDeclared(SchemeBuilder builder);

    private PrintRule? PrintRule() =>
        Form.Rounding("print", Table) is { Places: ConstantOperand places, Mode.IsParameter: false } rule
            ? new PrintRule((int)places.Value.Numerator, RoundingWords.ModeOf(rule.Mode.Text))
            : null;
}
