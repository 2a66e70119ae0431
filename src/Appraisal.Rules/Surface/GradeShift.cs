using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>How many grades up or down a link of a chain moves: a number, or a formula over the row; once, or for each condition that holds.</summary>
internal sealed class GradeShift
{
    private readonly FeelNode _grades;
    private readonly string _written;
    private readonly Choice _several;

    private GradeShift(string key, FeelNode grades, string written, Choice several) => (Key, _grades, _written, _several) = (key, grades, written, several);

    /// <summary><c>up</c> or <c>down</c>.</summary>
    public string Key { get; }

    /// <summary>True when a formula says how many grades, which may be none: then no condition is needed beside it.</summary>
    public bool IsCounted => _grades is NameNode;

    /// <summary>The column of the grades that are moved, under a grade's name.</summary>
    public string ColumnOf(string grade) => $"{grade}·{(Key == ChainShapes.Up ? "升几档" : "降几档")}";

    /// <summary>Reads the shift; null, and reported, when it is not said rightly.</summary>
    public static GradeShift? Read(SchemeBuilder builder, FormReader form, string key, ColumnId target, NodeOrigin origin)
    {
        var several = new Choice("once", false, ChainShapes.SeveralWords, form.PlaceOf(key));
        var (owner, name) = (form, key);
        if (form.Node(key) is YamlMapping mapping)
        {
            if (FormReader.Open(key, mapping, ChainShapes.Shift, builder.Context) is not { } opened)
            {
                return null;
            }

            (owner, name) = (opened, ChainShapes.Grades);
            if (opened.Has("several") && (opened.Choice("several", ChainShapes.SeveralWords) is not { } said || !AllowsOnly(builder, opened, said)))
            {
                return null;
            }

            several = opened.Choice("several", ChainShapes.SeveralWords) ?? several;
        }

        return Grades(builder, owner, name, target, origin) is var (grades, written) ? new GradeShift(key, grades, written, several) : null;
    }

    /// <summary>How many grades are moved, the named conditions taken as false.</summary>
    public (FeelNode Root, string Text) Moved(ConditionSet conditions, IReadOnlyCollection<string> off)
    {
        if (conditions.IsEmpty)
        {
            return (_grades, _written);
        }

        var (holds, holdsText) = conditions.Conjunction(off);
        var (number, numberText) = conditions.Number(off);
        var isOne = _grades is NumberNode { Value: var only } && only == (ExactNumber)1;
        var once = (Root: (FeelNode)new IfNode(default, holds, _grades, new NumberNode(default, 0)), Text: $"if {holdsText} then {_written} else 0");
        var each = isOne ? (number, numberText) : (new BinaryNode(default, BinaryOperator.Multiply, number, _grades), $"({numberText}) * {_written}");
        if (!_several.IsParameter)
        {
            return _several.Text == "each" ? each : once;
        }

        var test = new BinaryNode(default, BinaryOperator.Equal, new NameNode(default, _several.Text), new StringNode(default, "each"));
        return (new IfNode(default, test, each.Item1, once.Root), $"if {_several.Text} = \"each\" then {each.Item2} else {once.Text}");
    }

    /// <summary>Each grade of a scale and each number of grades, with the grade that comes of it: the end of the scale takes all that would lie beyond.</summary>
    public IEnumerable<(string Before, NumberBand Moved, string After)> Rows(EnumerationType scale)
    {
        var (grades, step) = (scale.Literals, Key == ChainShapes.Up ? 1 : -1);
        for (var at = 0; at < grades.Count; at++)
        {
            var most = step > 0 ? grades.Count - 1 - at : at;
            for (var moved = 0; moved <= most; moved++)
            {
                yield return (grades[at], new NumberBand(moved, moved == most), grades[at + (step * moved)]);
            }
        }
    }

    /// <summary>A literal number of grades, or the column of a formula.</summary>
    private static (FeelNode Node, string Written)? Grades(SchemeBuilder builder, FormReader form, string key, ColumnId target, NodeOrigin origin)
    {
        if (form.Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (ExactNumber.TryParse(scalar.Text, out _))
        {
            return form.Whole(key) is { } plain ? (new NumberNode(default, plain), $"{plain}") : null;
        }

        var column = $"{target.Name}·几档";
        return form.Formula(key) is { } formula
            && new FormulaRewriting(builder, origin with { Place = formula.Place }).AddCount(target with { Name = column }, formula, builder.Grades.UseClass(builder, target, target))
            ? (new NameNode(default, column), formula.Text.Trim()) : null;
    }

    private static bool AllowsOnly(SchemeBuilder builder, FormReader shift, Choice several)
    {
        var others = several.IsParameter && builder.Parameters.GetValueOrDefault(several.Text)?.Type is var type
            ? type is EnumerationType list ? list.Literals.Except(several.Allowed).ToList() : [type?.ToString() ?? "{}"]
            : [];
        if (others.Count > 0)
        {
            shift.Report(CheckingRules.ChoiceHasOtherWords, "several", several.Text, others[0], string.Join(", ", several.Allowed));
        }

        return others.Count == 0;
    }
}

/// <summary>So many grades, or so many and more.</summary>
internal readonly record struct NumberBand(int From, bool AndMore);
