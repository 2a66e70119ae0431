using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Parsing;

/// <content>Formulas, conditions, and mappings from literals.</content>
internal sealed partial class FormReader
{
    /// <summary>A formula in one of the styles that keep it readable and its places right.</summary>
    public YamlScalar? Formula(string key) => Scalar(key) is { } scalar && IsFormulaStyle(scalar) ? scalar : null;

    /// <summary>A mapping from names to formulas.</summary>
    public IReadOnlyList<(YamlScalar Name, YamlScalar Formula)> NamedFormulas(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlMapping mapping:
                return Branches(key, mapping);
            case var node:
                Context.Report(ParsingRules.WrongShape, node, key, "“名称: 公式”", "'name: formula'");
                return [];
        }
    }

    public IReadOnlyList<YamlScalar> Formulas(string key) => [.. Scalars(key).Where(IsFormulaStyle)];

    /// <summary>Conditions: one formula (its clause is the form's), or a mapping from clause to formula.</summary>
    public IReadOnlyList<(string? Key, YamlScalar Formula)> Conditions(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalar { Text.Length: > 0 } scalar:
                return IsFormulaStyle(scalar) ? [(null, scalar)] : [];
            case YamlMapping mapping:
                return [.. Branches(key, mapping).Select(b => ((string?)b.Key.Text, b.Formula))];
            case var node:
                Context.Report(ParsingRules.WrongShape, node, key, "一个公式，或“条款: 公式”", "a formula, or 'clause: formula'");
                return [];
        }
    }

    /// <summary>A mapping from literals to formulas; null when it is no mapping.</summary>
    public IReadOnlyList<(YamlScalar Key, YamlScalar Formula)>? Branches(string key) =>
        Node(key) is YamlMapping mapping ? Branches(key, mapping) : null;

    /// <summary>A mapping from literals to literals; null when it is no mapping.</summary>
    public IReadOnlyList<(YamlScalar Key, LiteralValue Value)>? LiteralMapping(string key) =>
        Node(key) is YamlMapping mapping ? LiteralMapping(key, mapping, Context) : null;

    public static IReadOnlyList<(YamlScalar Key, LiteralValue Value)> LiteralMapping(string name, YamlMapping mapping, ParsingContext context)
    {
        var pairs = new List<(YamlScalar, LiteralValue)>();
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlScalar { Text.Length: > 0 } scalar)
            {
                pairs.Add((entry.Key, LiteralOf(scalar)));
            }
            else
            {
                context.Report(ParsingRules.WrongShape, entry.Value, $"{name}/{entry.Name}", "一个值", "one value");
            }
        }

        return pairs;
    }

    public static LiteralValue LiteralOf(YamlScalar scalar) =>
        new(scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted ? scalar.Text : Literals.ValueOf(scalar.Text), scalar.Text, scalar.Place);

    /// <summary>A mapping from decisions to shares.</summary>
    public IReadOnlyList<(YamlScalar Name, YamlScalar Weight)> Weights(string key)
    {
        if (Node(key) is not YamlMapping mapping)
        {
            Report(ParsingRules.WrongShape, key, key, "“决策: 权重”", "'decision: weight'");
            return [];
        }

        return [.. mapping.Entries.Where(e => e.Value is YamlScalar && IsPath(e.Key)).Select(e => (e.Key, (YamlScalar)e.Value))];
    }

    private IReadOnlyList<(YamlScalar Key, YamlScalar Formula)> Branches(string key, YamlMapping mapping)
    {
        var branches = new List<(YamlScalar, YamlScalar)>();
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is not YamlScalar { Text.Length: > 0 } scalar)
            {
                Context.Report(ParsingRules.WrongShape, entry.Value, $"{key}/{entry.Name}", "一个公式", "a formula");
            }
            else if (IsFormulaStyle(scalar))
            {
                branches.Add((entry.Key, scalar));
            }
        }

        return branches;
    }

    private bool IsFormulaStyle(YamlScalar scalar)
    {
        var (chinese, english) = scalar switch
        {
            { Style: YamlScalarStyle.Folded } => ("“>”折叠块", "a folded '>' block"),
            { Style: YamlScalarStyle.DoubleQuoted or YamlScalarStyle.SingleQuoted } => ("引号", "quotes"),
            { InFlow: true } when !IsWhole(scalar.Text) => ("花括号里带逗号、冒号、# 的写法", "braces where it holds a comma, a colon or '#'"),
            { Style: YamlScalarStyle.Plain, SpansLines: true } => ("跨行的普通文字", "plain text over several lines"),
            _ => (null, null),
        };
        if (chinese is null)
        {
            return true;
        }

        Context.Report(ParsingRules.FormulaStyle, scalar, chinese, english!);
        return false;
    }

    private bool IsCutFormula(YamlEntry entry) =>
        entry.Value is YamlScalar { InFlow: true, Style: YamlScalarStyle.Plain } scalar && !IsWhole(scalar.Text)
        && _shape.Find(entry.Name) is { Kind: ValueKind.Formula or ValueKind.FormulaOrBranches or ValueKind.LookupOrFormula or ValueKind.Conditions };

    /// <summary>Whether YAML, to which commas and brackets are its own inside braces, cannot have cut a formula there: nothing in it is left open.</summary>
    private static bool IsWhole(string text)
    {
        var (open, isText) = (0, false);
        foreach (var character in text)
        {
            switch (character)
            {
                case '"':
                    isText = !isText;
                    break;
                case ':' or '#':
                    return false;
                case '(' when !isText:
                    open++;
                    break;
                case ')' when !isText:
                    open--;
                    break;
            }
        }

        return open == 0 && !isText;
    }
}
