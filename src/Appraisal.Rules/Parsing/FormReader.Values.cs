using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Parsing;

/// <content>Values that are data: texts, names, numbers, choices.</content>
internal sealed partial class FormReader
{
    public string? Text(string key) => Scalar(key)?.Text;

    public bool? Flag(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (scalar.Text is "true" or "false")
        {
            return scalar.Text == "true";
        }

        BadLiteral(scalar, "是非值（true 或 false）", "boolean: true or false");
        return null;
    }

    /// <summary>An identifier.</summary>
    public string? Identifier(string key) => Scalar(key) is { } scalar && IsIdentifier(scalar) ? scalar.Text : null;

    /// <summary>One identifier or a list of them.</summary>
    public IReadOnlyList<string> Identifiers(string key) =>
        [.. Scalars(key).Where(IsIdentifier).Select(s => s.Text)];

    /// <summary>Clause ids; a suffix after a slash tells two conditions of one clause apart and is no part of the id.</summary>
    public IReadOnlyList<string> Clauses(string key = "clause") => [.. Scalars(key).Select(s => ClauseId(s.Text))];

    public static string ClauseId(string key) => key.Split('/')[0];

    /// <summary>A whole number within the bounds of the key.</summary>
    public int? Whole(string key)
    {
        var (least, most) = _shape.Find(key) is { } shape ? (shape.Least, shape.Most) : throw new ArgumentException($"'{_shape.Name}' has no key '{key}'.", nameof(key));
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var whole) && whole >= least && whole <= most)
        {
            return whole;
        }

        BadLiteral(scalar, $"{least} 到 {most} 的整数", $"whole number from {least} to {most}");
        return null;
    }

    /// <summary>A year, or a part of one.</summary>
    public Schemes.SchemePeriod? Period(string key)
    {
        if (Scalar(key) is { } scalar && !Schemes.SchemePeriod.TryParse(scalar.Text, out _))
        {
            BadLiteral(scalar, "考评期，如 2025、2025-H1、2025-Q3、2025-09", "period such as 2025, 2025-H1, 2025-Q3 or 2025-09");
        }

        return Scalar(key) is { } written && Schemes.SchemePeriod.TryParse(written.Text, out var period) ? period : null;
    }

    /// <summary>A number or a share.</summary>
    public Feel.Values.ExactNumber? Number(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (Literals.TryNumber(scalar.Text, out var number))
        {
            return number;
        }

        BadLiteral(scalar, "数或百分比", "number or share");
        return null;
    }

    /// <summary>A number or share, or a name: of a parameter, else of a column of the table.</summary>
    public Operand? Operand(string key, string table)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        return OperandOf(scalar, table);
    }

    public Operand? OperandOf(YamlScalar scalar, string table)
    {
        if (Literals.TryNumber(scalar.Text, out var number))
        {
            return new ConstantOperand(number, scalar.Place);
        }

        scalar = scalar.WithText(OwnName(scalar.Text, table));
        if (!IsPath(scalar))
        {
            return null;
        }

        return Context.ParameterNames.Contains(scalar.Text)
            ? new ParameterOperand(scalar.Text, scalar.Place)
            : new ColumnOperand(new(table, scalar.Text), scalar.Place);
    }

    // A column of the row may be written with its table in front, as in a formula.
    private static string OwnName(string name, string table) => name.StartsWith($"{table}.", StringComparison.Ordinal) ? name[(table.Length + 1)..] : name;

    /// <summary>A word of a choice, or the assumption that names one.</summary>
    public Choice? Choice(string key, IReadOnlyList<string> words) => Scalar(key) is { } scalar ? ChoiceOf(scalar, words) : null;

    public Choice? ChoiceOf(YamlScalar scalar, IReadOnlyList<string> words)
    {
        var isWord = words.Contains(scalar.Text);
        if (!isWord && !Context.ParameterNames.Contains(scalar.Text))
        {
            Context.Report(ParsingRules.UnknownWord, scalar, words.Concat(Context.ParameterNames), scalar.Text, string.Join(", ", words));
            return null;
        }

        return new Choice(scalar.Text, !isWord, words, scalar.Place);
    }

    /// <summary><c>2 half-up</c>, or a mapping with <c>places</c> and <c>mode</c>.</summary>
    public RoundingRule? Rounding(string key, string table)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar scalar when scalar.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var digits, var word] && int.TryParse(digits, out var places):
                return ChoiceOf(scalar.WithText(word), RoundingWords.All) is { } choice
                    ? new RoundingRule(new ConstantOperand(places, scalar.Place), choice)
                    : null;
            case YamlMapping mapping when Open(key, mapping, Shapes.Rounding, Context) is { } form:
                return form.Operand("places", table) is { } number && form.Choice("mode", RoundingWords.All) is { } mode
                    ? new RoundingRule(number, mode)
                    : null;
            case var node:
                Context.Report(ParsingRules.WrongShape, node, key, "“位数 方式”，如 2 half-up", "'digits mode', such as '2 half-up'");
                return null;
        }
    }

    /// <summary>One date or a list of them; what is no date is reported and left out.</summary>
    public IReadOnlyList<DateOnly> Dates(string key)
    {
        var dates = new List<DateOnly>();
        foreach (var scalar in Scalars(key))
        {
            if (Literals.TryDate(scalar.Text, out var date))
            {
                dates.Add(date);
            }
            else
            {
                BadLiteral(scalar, "日期，如 2025-12-31", "date, such as 2025-12-31");
            }
        }

        return dates;
    }

    public YamlScalar? Scalar(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar { Text.Length: > 0 } scalar:
                return scalar;
            case var node:
                Context.Report(ParsingRules.WrongShape, node, key, "一个值", "one value");
                return null;
        }
    }

    /// <summary>One scalar or a list of them, each with its place.</summary>
    public IReadOnlyList<YamlScalar> ScalarsOf(string key) => Scalars(key);

    /// <summary>Whether several names stand where a list must, without its brackets: what follows from that is no news.</summary>
    private static bool IsListWithoutBrackets(KeyShape? key, YamlScalar scalar) =>
        key?.Kind is ValueKind.Texts or ValueKind.Names or ValueKind.Clauses && scalar.Style == YamlScalarStyle.Plain && scalar.Text.AsSpan().ContainsAny(Commas);

    private static IReadOnlyList<YamlScalar> Parts(YamlScalar scalar) =>
        [.. scalar.Text.Split(Commas, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(scalar.WithText)];

    private IReadOnlyList<YamlScalar> Scalars(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalar { Text.Length: > 0 } scalar:
                return IsListWithoutBrackets(_shape.Find(key), scalar) ? Parts(scalar) : [scalar];
            case YamlSequence sequence when sequence.Items.All(i => i is YamlScalar):
                return [.. sequence.Items.Cast<YamlScalar>()];
            case var node:
                Context.Report(ParsingRules.WrongShape, node, key, "一个值或一列值", "one value or a list of values");
                return [];
        }
    }

    /// <summary>Whether a scalar is a name, or names with points between them.</summary>
    public bool IsPath(YamlScalar scalar) => scalar.Text.Split('.') is { Length: > 1 } names && names.All(Parsing.Identifiers.IsName) || IsIdentifier(scalar);

    public bool IsIdentifier(YamlScalar scalar)
    {
        if (Parsing.Identifiers.FullWidthIn(scalar.Text) is { } fullWidth)
        {
            Context.Report(ParsingRules.FullWidth, scalar, scalar.Text, fullWidth.ToString(), Parsing.Identifiers.ToName(scalar.Text));
            return false;
        }

        if (Parsing.Identifiers.IsName(scalar.Text))
        {
            return true;
        }

        Context.Report(ParsingRules.BadName, scalar, scalar.Text);
        return false;
    }

    private void BadLiteral(YamlScalar scalar, string chinese, string english)
    {
        if (Parsing.Identifiers.FullWidthIn(scalar.Text) is { } fullWidth)
        {
            Context.Report(ParsingRules.FullWidth, scalar, scalar.Text, fullWidth.ToString(), Parsing.Identifiers.ToHalfWidth(scalar.Text));
            return;
        }

        Context.Report(ParsingRules.BadLiteral, scalar, scalar.Text, chinese, english);
    }
}
