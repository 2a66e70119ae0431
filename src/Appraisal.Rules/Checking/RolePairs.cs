using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>Columns by which rows find each other must be able to be the same: keys of one table, or values of one type.</summary>
internal static class RolePairs
{
    public static void Check(SchemeModel model, TypeResolver types)
    {
        foreach (var role in model.Roles.Values)
        {
            foreach (var pair in role.Pairs)
            {
                Check(role, pair, types);
            }
        }
    }

    private static void Check(RoleDefinition role, RolePair pair, TypeResolver types)
    {
        var (own, theirs) = (new ColumnId(role.Table, pair.Own), new ColumnId(role.To, pair.Theirs));
        var (ownType, theirType) = (Plain(types.TypeOf(own)), Plain(types.TypeOf(theirs)));
        var (ownTable, theirTable) = (Referred(own, types.Model), Referred(theirs, types.Model));
        var isSame = ownTable is not null && theirTable is not null ? ownTable == theirTable : Kind(ownType) == Kind(theirType) || ownType == FeelType.Any || theirType == FeelType.Any;
        if (!isSame)
        {
            var ((chinese, english), (theirChinese, theirEnglish)) = (Told(theirs, theirTable, theirType), Told(own, ownTable, ownType));
            types.Report(CheckingRules.RoleComparesOthers, role.Origin, pair.Place, role.Name, chinese, theirChinese, english, theirEnglish);
        }
    }

    /// <summary>The table whose rows a column names: that of a key, or the one that a link leads to; null for a value.</summary>
    private static string? Referred(ColumnId column, SchemeModel model)
    {
        if (model.Nodes.TryGetValue(column, out var node))
        {
            return node is LinkNode link ? Referred(link.Column, model) : null;
        }

        var table = model.Tables[column.Table];
        return column.Name == table.Key ? table.Name
            : column.Name == table.Of ? table.Of
            : table.Fields.FirstOrDefault(f => f.Name == column.Name)?.LinksTo;
    }

    private static FeelType Plain(FeelType type) => type is OptionalType optional ? optional.Item : type;

    /// <summary>Texts and closed lists are one kind, and all numbers are.</summary>
    private static string Kind(FeelType type) => type is NumberType ? "number" : type is EnumerationType ? "text" : type.ToString()!;

    private static (string Chinese, string English) Told(ColumnId column, string? table, FeelType type) => table is null
        ? ($"“{column.Name}”（{TypeNames.Chinese(type)}）", $"'{column.Name}' ({type})")
        : ($"“{column.Name}”（“{table}”的一行）", $"'{column.Name}' (a row of '{table}')");
}
