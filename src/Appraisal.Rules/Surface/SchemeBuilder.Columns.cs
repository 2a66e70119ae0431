using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>The columns: where each is declared, and what a name means among them.</summary>
internal sealed partial class SchemeBuilder
{
    private readonly Dictionary<string, Dictionary<string, Place>> _columns = new(StringComparer.Ordinal);

    public IEnumerable<string> ColumnsOf(string table) => _columns.TryGetValue(table, out var columns) ? columns.Keys : [];

    public bool HasColumn(string table, string name) => _columns.TryGetValue(table, out var columns) && columns.ContainsKey(name);

    /// <summary>Where a column is declared, else its table.</summary>
    public Place PlaceOf(string table, string name) => _columns.GetValueOrDefault(table)?.GetValueOrDefault(name) ?? Tables[table].Place;

    /// <summary>Declares a column; a second one of the same name is reported.</summary>
    public void Declare(string table, YamlScalar name) => Declare(new ColumnId(table, name.Text), name.Place, name);

    public void Declare(ColumnId column, Place place, YamlNode? node = null)
    {
        var columns = _columns.TryGetValue(column.Table, out var known) ? known : _columns[column.Table] = new(StringComparer.Ordinal);
        if (!columns.TryAdd(column.Name, place) && node is not null)
        {
            Context.Report(ParsingRules.DuplicateName, node, column.Name, columns[column.Name].ToString()!);
        }
        else if (Parameters.TryGetValue(column.Name, out var parameter))
        {
            Context.Diagnostics.Add(new Diagnostic(ParsingRules.DuplicateName, place, column.Name, parameter.Place.ToString()!));
        }
    }

    /// <summary>Adds a node; a generated column is declared on the way.</summary>
    public string Add(Node node)
    {
        if (!HasColumn(node.Target.Table, node.Target.Name))
        {
            Declare(node.Target, node.Origin.Place);
        }

        foreach (var operand in node.Operands.OfType<ColumnOperand>().Where(o => !HasColumn(o.Column.Table, o.Column.Name) && !AddPath(o, node.Origin)))
        {
            Context.Diagnostics.Add(new Diagnostic(CheckingRules.UnknownColumn, operand.Place, operand.Column.Name, operand.Column.Table)
            {
                Clauses = node.Origin.Clauses,
                Suggestions = NearNames.Of(operand.Column.Name, ColumnsOf(operand.Column.Table)),
            });
        }

        if (!Nodes.TryAdd(node.Target, node) && node is LinkNode)
        {
            Share(node.Target, node.Origin);
        }

        return node.Target.Name;
    }

    /// <summary>Adds the column that a path of names reads, where a number may stand; false when it is no such path.</summary>
    private bool AddPath(ColumnOperand operand, NodeOrigin origin) =>
        operand.Column.Name.Contains('.') && new FormulaRewriting(this, origin).AddPath(operand.Column, operand.Place);

    /// <summary>A column that several decisions read stands for none of them: only a clause that all of them rest on is its own too.</summary>
    public void Share(ColumnId link, NodeOrigin reader)
    {
        var shared = Nodes[link];
        Nodes[link] = shared with { Origin = shared.Origin with { Clauses = [.. shared.Origin.Clauses.Intersect(reader.Clauses, StringComparer.Ordinal)] } };
    }

    /// <summary>
    /// The column that a name means where no formula stands: the row's own, else of what it belongs to, or along links (<c>科室.编制</c>); null, and
    /// reported, when there is none.
    /// </summary>
    public string? ColumnOf(string table, YamlScalar name, NodeOrigin origin) =>
        HasColumn(table, name.Text) ? name.Text : new FormulaRewriting(this, origin).ColumnOf(name, table);

    /// <summary>A column of a table by name; reported when there is none.</summary>
    public bool RequireColumn(string table, YamlScalar name)
    {
        if (HasColumn(table, name.Text))
        {
            return true;
        }

        if (name.Text.AsSpan().ContainsAny("+-*/()<>="))
        {
            Context.Report(ParsingRules.FormulaAsName, name, name.Text);
            return false;
        }

        Context.Report(CheckingRules.UnknownColumn, name, ColumnsOf(table), name.Text, table);
        return false;
    }

    /// <summary>A generated name in a table that nothing uses yet.</summary>
    public string Fresh(string table, string stem)
    {
        for (var n = 1; ; n++)
        {
            var name = $"{stem}{n}";
            if (!HasColumn(table, name))
            {
                return name;
            }
        }
    }
}
