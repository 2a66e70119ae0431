using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>How rows that do not belong to a table can be led to it all the same: what a diagnostic tells to do.</summary>
internal sealed class WaysToRows
{
    private readonly string _source;
    private readonly string _target;
    private readonly IReadOnlyList<string> _links;
    private readonly string? _path;
    private readonly IReadOnlyList<string> _below;
    private readonly IReadOnlyList<string> _above;
    private readonly string? _shared;

    // What leads rows that the scheme lists, or that records make, to others: they can have no field and no role.
    private readonly (string Chinese, string English)? _listed;

    private WaysToRows(SchemeBuilder builder, string source, string target)
    {
        (_source, _target, _below, _above) = (source, target, builder.Owners.Below(target), builder.Owners.Above(source));
        _shared = builder.Owners.Above(target).FirstOrDefault(builder.Owners.Above(source).Contains);
        _listed = Listed(builder, source, target);
        var links = builder.LinksOf(source).Where(l => l != builder.Tables.GetValueOrDefault(source)?.Of).ToList();
        _links = [.. links.Where(l => builder.LinkedTable(source, l) == target)];
        _path = links.Where(l => !builder.RoleTargets.ContainsKey(new(source, l)))
            .Where(l => builder.Owners.Above(builder.LinkedTable(source, l)!).Contains(target))
            .Select(l => string.Join('.', builder.Owners.Above(builder.LinkedTable(source, l)!).TakeWhile(t => t != target).Prepend(l).Append(target)))
            .FirstOrDefault();
    }

    public static WaysToRows Of(SchemeBuilder builder, string source, string target) => new(builder, source, target);

    /// <summary>Where a key of the form may name the link.</summary>
    public string Chinese(string key) => _below.Count == 0 && _listed is not null ? ChineseLink(key) : $"{ChineseLink(key)}；或改用属于“{_target}”的表：{ChineseList(_below)}";

    /// <inheritdoc cref="Chinese(string)"/>
    public string English(string key) => _below.Count == 0 && _listed is not null ? EnglishLink(key) : $"{EnglishLink(key)}; or use a table that belongs to '{_target}': {EnglishList(_below)}";

    /// <summary>In a formula, which can name no link: a decision in between does, or inside a loop a comparison with its variable.</summary>
    public (string Chinese, string English) InFormula(bool isInLoop) => isInLoop && _links.Count > 0
        ? ($"写成 {_source}[{_links[0]} = 循环的变量 and ……]", $"write {_source}[{_links[0]} = the variable of the loop and ...]")
        : ($"给“{_target}”另设一项决策（count of: {_source}、sum of: {_source} 等），在这里读它；在那里{ChineseLink("through")}{(_shared is null ? "" : $"；要同一“{_shared}”的各行，条件里写出这一行自己的列：{_source}[…… = {_target}.列]")}",
            $"declare a decision of '{_target}' ('count of: {_source}', 'sum of: {_source}' ...) and read it here; there, {EnglishLink("through")}{(_shared is null ? "" : $"; for the rows of the same '{_shared}', name a column of this row in the condition: {_source}[... = {_target}.COLUMN]")}");

    /// <summary>In a condition inside a loop, on rows that do not belong to the row of the loop.</summary>
    public (string Chinese, string English) FromLoop(string row) => _links.Count > 0
        ? ($"写成 {_source}[{_links[0]} = {row}]", $"write {_source}[{_links[0]} = {row}]")
        : ($"给“{_target}”另设一项决策（count of: {_source}、sum of: {_source} 等），在这里读 {row}.那项决策；在那里{ChineseLink("through")}",
            $"declare a decision of '{_target}' ('count of: {_source}', 'sum of: {_source}' ...) and read {row}.DECISION here; there, {EnglishLink("through")}");

    /// <summary>At a bar, which follows no link: a condition of the step may read what does.</summary>
    public (string Chinese, string English) InStep() =>
        ($"of: 写它所属的表：{ChineseList(_above)}；沿别的字段，另设“{_target}”的决策 any of: {_source}，写进等次那一步的 when，在那里{ChineseLink("through")}",
            $"name a table that they belong to: {EnglishList(_above)}; along another field, declare a decision of '{_target}' with 'any of: {_source}' for 'when' of the step; there, {EnglishLink("through")}");

    private static (string, string)? Listed(SchemeBuilder builder, string source, string target) => (builder.Tables.GetValueOrDefault(source), builder.Tables.GetValueOrDefault(target)) switch
    {
        ({ Kind: TableKind.Period }, { Kind: TableKind.Period }) =>
            ($"把“{source}”写成属于“{target}”的：of: {target}、match: {target}，each 下按“{target}”的值列出各有哪些", $"let '{source}' belong to '{target}': 'of: {target}', 'match: {target}', and under 'each' a list for each value of '{target}'"),
        ({ IsGenerated: true } listed, _) =>
            ($"“{source}”属于“{listed.Of}”，没有字段和角色：给“{listed.Of}”另设决策来汇总，在这里读它", $"'{source}' belongs to '{listed.Of}' and has no fields or roles: put it together in a decision of '{listed.Of}', and read that here"),
        _ => null,
    };

    private string ChineseLink(string key) => _listed is var (told, _) ? told : _links.Count > 0
        ? $"写 {key}: {string.Join(" 或 ", _links)}"
        : _path is not null
        ? $"在“{_source}”的 roles 下写“所属{_target}: {_path}”，再写 {key}: 所属{_target}"
        : $"给“{_source}”加一个类型为“{_target}”的字段或一个角色，再写 {key}: 它的名称";

    private string EnglishLink(string key) => _listed is var (_, told) ? told : _links.Count > 0
        ? $"write '{key}: {string.Join("' or '", _links)}'"
        : _path is not null
        ? $"write '所属{_target}: {_path}' under 'roles' of '{_source}', and '{key}: 所属{_target}'"
        : $"give '{_source}' a field of type '{_target}' or a role, and write '{key}:' with its name";

    private static string ChineseList(IReadOnlyList<string> tables) => tables.Count == 0 ? "（没有）" : string.Join("、", tables);

    private static string EnglishList(IReadOnlyList<string> tables) => tables.Count == 0 ? "(none)" : string.Join(", ", tables);
}
