using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>A column that is added up, and what it is multiplied by; null for no weight.</summary>
internal sealed record ColumnTerm(string Column, FeelNode? Weight, string Text)
{
    public FeelNode Value => new NameNode(default, Column);

    public FeelNode IsMissing => new BinaryNode(default, BinaryOperator.Equal, Value, new NullNode(default));

    public FeelNode Of(FeelNode value) => Weight is null ? value : new BinaryNode(default, BinaryOperator.Multiply, value, Weight);
}

/// <summary>
/// <c>sum</c> and <c>weighted</c>: columns of the row added up; with <c>not applicable:</c>, what those do that have no value, in the words
/// that it has beside linked rows.
/// </summary>
internal sealed class ColumnTerms
{
    private static readonly IReadOnlyList<string> MadeUpFromOthers = ["re-weight", "scale up", "spread", "mean of the others"];

    private readonly SchemeBuilder _builder;
    private readonly FormReader _form;
    private readonly IReadOnlyList<ColumnTerm> _terms;

    private readonly string _table;
    private readonly NodeOrigin _origin;

    private ColumnTerms(SchemeBuilder builder, FormReader form, IReadOnlyList<ColumnTerm> terms, string table, NodeOrigin origin) =>
        (_builder, _form, _terms, _table, _origin) = (builder, form, terms, table, origin);

    private bool IsWeighted => _terms[0].Weight is not null;

    /// <summary>Adds the formula of the decision.</summary>
    public static void Add(SchemeBuilder builder, FormReader form, string key, IReadOnlyList<ColumnTerm> terms, ColumnId target, NodeOrigin origin, string? applies)
    {
        var text = string.Join(" + ", terms.Select(t => t.Text));
        if (form.Scalar(NotApplicable.Word) is not { } written)
        {
            var plain = Sum(terms.Select(t => t.Of(t.Value)));
            new FormulaRewriting(builder, origin) { For = applies, Listed = TermsOf(terms, false) }.AddGenerated(target, text, plain, form.PlaceOf(key));
            return;
        }

        var rewriting = new ColumnTerms(builder, form, terms, target.Table, origin);
        if (new Treatments(builder, DecisionShapes.Treatments, rewriting.With, rewriting.ByWord).Of(written) is not { } root)
        {
            return;
        }

        var needsOne = !form.Has("none") && Treatments.Among(builder, written).Any(w => MadeUpFromOthers.Contains(w) || (w == "leave out" && rewriting.IsWeighted));
        new FormulaRewriting(builder, origin) { For = applies, Listed = TermsOf(terms, needsOne) }
            .AddGenerated(target, $"{text}; {NotApplicable.Word}: {written.Text}", rewriting.WithNone(root), form.PlaceOf(key));
    }

    private static FormulaTerms TermsOf(IEnumerable<ColumnTerm> terms, bool needsOne) => new([.. terms.Select(t => t.Column)], needsOne);

    private FeelNode? ByWord(string word) => word switch
    {
        "leave out" => IsWeighted ? Reweighted() : With(Zero),
        "re-weight" or "scale up" when IsWeighted => Reweighted(),
        "spread" when IsWeighted => With(MeanOfOthers()),
        "mean of the others" => With(MeanOfOthers()),
        _ => Full() is { } full ? ByFullMarks(word, full) : null,
    };

    private FeelNode ByFullMarks(string word, IReadOnlyDictionary<string, FeelNode> full) => word switch
    {
        "full marks" => With(t => full[t.Column]),
        "spread" => With(t => Times(full[t.Column], Divided(Sum(_terms.Select(o => IfPresent(o, Divided(o.Value, full[o.Column])))), NumberPresent()))),
        _ => Divided(Times(With(Zero), Sum(_terms.Select(t => full[t.Column]))), Sum(_terms.Select(t => IfPresent(t, full[t.Column])))),
    };

    /// <summary>The others take the weight of what is missing, in proportion to theirs.</summary>
    private FeelNode Reweighted()
    {
        var mean = Divided(With(Zero), Sum(_terms.Select(t => IfPresent(t, t.Weight!))));
        return _terms.All(t => t.Weight is NumberNode)
            ? _terms.Aggregate(ExactNumber.Zero, (sum, t) => sum + ((NumberNode)t.Weight!).Value) is var whole && whole == (ExactNumber)1 ? mean : Times(mean, new NumberNode(default, whole))
            : Times(mean, Sum(_terms.Select(t => t.Weight!)));
    }

    private FeelNode MeanOfOthers() => Divided(Sum(_terms.Select(t => IfPresent(t, t.Value))), NumberPresent());

    private FeelNode NumberPresent() => Sum(_terms.Select(t => IfPresent(t, new NumberNode(default, 1))));

    private FeelNode With(FeelNode substitute) => With(_ => substitute);

    private FeelNode With(Func<ColumnTerm, FeelNode> substitute) => Sum(_terms.Select(t => t.Of(new IfNode(default, t.IsMissing, substitute(t), t.Value))));

    /// <summary>What holds where none of the columns has a value.</summary>
    private FeelNode WithNone(FeelNode root)
    {
        var none = _form.Scalar("none") switch
        {
            null => null,
            { Text: NotApplicable.Word } => new NullNode(default),
            var written => Operand(written),
        };
        return none is null ? root : new IfNode(default, _terms.Select(t => t.IsMissing).Aggregate((a, b) => new BinaryNode(default, BinaryOperator.And, a, b)), none, root);
    }

    /// <summary>The full marks of each column: a mapping, or the parameter that is one.</summary>
    private IReadOnlyDictionary<string, FeelNode>? Full()
    {
        if (!_form.Has("full"))
        {
            _form.Report(ParsingRules.MissingKey, NotApplicable.Word, "full", _form.Name, "每项的满分，写成“名称: 满分”或参数名", "the full marks of each, as 'name: marks' or a parameter");
            return null;
        }

        var full = _form.Node("full") is YamlScalar ? OfParameter() : Written();
        if (full is not null && _terms.FirstOrDefault(t => !full.ContainsKey(t.Column)) is { } lacking)
        {
            _form.Report(ParsingRules.MissingKey, "full", lacking.Column, "full", "它的满分", "its full marks");
            return null;
        }

        return full;
    }

    private FeelNode? Operand(YamlScalar written) => _form.OperandOf(written, _table) switch
    {
        ConstantOperand constant => new NumberNode(default, constant.Value),
        ParameterOperand parameter => new NameNode(default, parameter.Name),
        ColumnOperand when _builder.ColumnOf(_table, written, _origin) is { } column => new NameNode(default, column),
        _ => null,
    };

    private Dictionary<string, FeelNode>? Written()
    {
        var full = new Dictionary<string, FeelNode>(StringComparer.Ordinal);
        foreach (var (name, marks) in _form.Weights("full"))
        {
            if (_builder.ColumnOf(_table, name, _origin) is not { } column || Operand(marks) is not { } value)
            {
                return null;
            }

            full[column] = value;
        }

        return full;
    }

    private Dictionary<string, FeelNode>? OfParameter() => Lookup.MappingOf(_builder, _form, "full") is not { } parameter
        ? null
        : Lookup.KeysOf(parameter).ToDictionary(k => k, k => (FeelNode)new NameNode(default, new ParameterEntry(parameter.Name, k).Name), StringComparer.Ordinal);

    private static readonly NumberNode Zero = new(default, 0);

    private static IfNode IfPresent(ColumnTerm term, FeelNode value) => new(default, term.IsMissing, Zero, value);

    private static FeelNode Sum(IEnumerable<FeelNode> parts) => parts.Aggregate((a, b) => new BinaryNode(default, BinaryOperator.Add, a, b));

    private static BinaryNode Times(FeelNode a, FeelNode b) => new(default, BinaryOperator.Multiply, a, b);

    private static BinaryNode Divided(FeelNode a, FeelNode b) => new(default, BinaryOperator.Divide, a, b);
}
