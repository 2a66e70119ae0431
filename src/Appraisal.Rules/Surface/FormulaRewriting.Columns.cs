using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <content>Names and paths where no formula stands: they mean what they mean in one.</content>
internal sealed partial class FormulaRewriting
{
    /// <summary>The column of a table that a name or a path of names means; reported when there is none.</summary>
    public string? ColumnOf(YamlScalar name, string table)
    {
        if (builder.Nodes.GetValueOrDefault(new(table, name.Text)) is LinkNode known)
        {
            builder.Share(known.Target, origin);
        }

        _text = new FormulaText(name.Text, Locator(name, 0));
        if (!builder.HasColumn(table, name.Text) && PathOf(name.Text) is { } path)
        {
            var resolved = ResolvePath(path, table);
            if (resolved is null)
            {
                builder.RequireColumn(table, name);
            }

            return resolved is NameNode { Name: var column } && builder.HasColumn(table, column) ? column : null;
        }

        if (OwnerOf(name.Text, table) is null && RulingWith(name.Text) is null && !builder.HasColumn(table, name.Text))
        {
            builder.RequireColumn(table, name);
            return null;
        }

        return (ResolveName(new NameNode(new TextSpan(0, name.Text.Length), name.Text), table) as NameNode)?.Name;
    }

    /// <summary>Adds the column that a path reads under the name as it is written; false when it is none, and nothing is reported.</summary>
    public bool AddPath(ColumnId written, Place place)
    {
        _text = new FormulaText(written.Name, (_, _) => (place as TextPlace ?? new TextPlace("", 0, 0, 0), null));
        if (PathOf(written.Name) is not { } path || ResolvePath(path, written.Table) is not { } resolved)
        {
            return false;
        }

        if (resolved is NameNode { Name: var column } && builder.HasColumn(written.Table, column) && column != written.Name)
        {
            AddGenerated(written, column, new NameNode(default, column), place);
        }

        return true;
    }

    private static PathNode? PathOf(string text)
    {
        var names = text.Split('.');
        return names.Length < 2 || !names.All(Identifiers.IsName)
            ? null
            : (PathNode)names.Skip(1).Aggregate((Node: (FeelNode)new NameNode(new TextSpan(0, names[0].Length), names[0]), End: names[0].Length), (path, name) =>
                (new PathNode(new TextSpan(0, path.End + 1 + name.Length), path.Node, name), path.End + 1 + name.Length)).Node;
    }
}
