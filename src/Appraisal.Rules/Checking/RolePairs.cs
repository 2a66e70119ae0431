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
                Check(role, pair.Own, pair.Theirs, pair.Place, types);
            }

            foreach (var comparison in role.Test?.Comparisons ?? [])
            {
                Check(role, comparison, types);
            }
        }
    }

    private static void Check(RoleDefinition role, RowComparison comparison, TypeResolver types)
    {
        if (!Check(role, comparison.OwnColumn, comparison.TheirColumn, comparison.Place, types, comparison.IsOfOrder) || !comparison.IsOfOrder)
        {
            return;
        }

        RequireTest(role, new(role.Table, comparison.OwnColumn), comparison.IsOwnTested, comparison, types);
        RequireTest(role, new(role.To, comparison.TheirColumn), comparison.AreTheirsTested, comparison, types);
    }

    /// <summary>What is empty is neither before nor after anything, so the scheme has to say what holds then.</summary>
    private static void RequireTest(RoleDefinition role, ColumnId column, bool isTested, RowComparison comparison, TypeResolver types)
    {
        if (types.TypeOf(column) is OptionalType && !isTested)
        {
            var written = column.Table == role.Table && column.Table != role.To || column == new ColumnId(role.Table, comparison.OwnColumn) && role.Table == role.To && comparison.OwnColumn != comparison.TheirColumn
                ? $"{role.Table}.{column.Name}"
                : column.Name;
            types.Report(CheckingRules.EmptyIsNotCompared, role.Origin, comparison.Place, written);
        }
    }

    private static bool Check(RoleDefinition role, string ownColumn, string theirColumn, Place place, TypeResolver types, bool isOfOrder = false)
    {
        var (own, theirs) = (new ColumnId(role.Table, ownColumn), new ColumnId(role.To, theirColumn));
        var (ownType, theirType) = (Plain(types.TypeOf(own)), Plain(types.TypeOf(theirs)));
        var (ownTable, theirTable) = (Referred(own, types.Model), Referred(theirs, types.Model));
        var isSame = ownType == FeelType.Any || theirType == FeelType.Any
            || (isOfOrder ? ownTable is null && theirTable is null && HaveOneOrder(ownType, theirType)
                : ownTable is not null && theirTable is not null ? ownTable == theirTable : Kind(ownType) == Kind(theirType));
        if (!isSame)
        {
            var ((chinese, english), (theirChinese, theirEnglish)) = (Told(theirs, theirTable, theirType), Told(own, ownTable, ownType));
            types.Report(isOfOrder ? CheckingRules.NoOrderBetween : CheckingRules.RoleComparesOthers, role.Origin, place, role.Name, chinese, theirChinese, english, theirEnglish);
        }

        return isSame;
    }

    private static bool HaveOneOrder(FeelType own, FeelType theirs) => (own, theirs) switch
    {
        (NumberType, NumberType) => true,
        (EnumerationType { Ordered: true } one, EnumerationType { Ordered: true } other) => one.Literals.SequenceEqual(other.Literals),
        _ => own == FeelType.Date && theirs == FeelType.Date,
    };

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
