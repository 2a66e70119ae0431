using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// <c>not applicable:</c> beside an aggregate: what rows without a value do. Each treatment is a value that stands in for the missing one,
/// or none, and then the row is left out; so all of them, and an assumption among them, are one formula on the row.
/// </summary>
internal sealed class NotApplicable
{
    /// <summary>What a decision gives that does not apply.</summary>
    public const string Word = DecisionShapes.NotApplicable;

    private readonly SchemeBuilder _builder;
    private readonly FormReader _form;
    private readonly AggregateKind _kind;
    private readonly TableDefinition _source;
    private readonly string _through;
    private readonly string _value;
    private readonly string? _where;
    private readonly string? _weight;
    private readonly ColumnId _target;
    private readonly NodeOrigin _origin;

    private NotApplicable(SchemeBuilder builder, FormReader form, TableDefinition source, AggregateNode aggregate)
    {
        (_builder, _form, _source) = (builder, form, source);
        (_kind, _through, _value, _target, _origin) = (aggregate.Kind, aggregate.Through, aggregate.Value!, aggregate.Target, aggregate.Origin);
        (_where, _weight) = (aggregate.Where, aggregate.Weight);
    }

    /// <summary>The aggregate over the column that is put together instead, rows without a value in it left out.</summary>
    public static AggregateNode Rewrite(SchemeBuilder builder, FormReader form, TableDefinition source, AggregateNode aggregate) =>
        aggregate.Value is not null && form.Scalar(Word) is { } written
            ? new NotApplicable(builder, form, source, aggregate).Over(aggregate, written)
            : aggregate;

    private AggregateNode Over(AggregateNode aggregate, YamlScalar written)
    {
        var column = Column(written);
        return aggregate with { Value = column, SkipsMissing = true, NeedsValues = _kind == AggregateKind.Sum && column != _value };
    }

    private string Column(YamlScalar written)
    {
        if (new Treatments(_builder, DecisionShapes.Treatments, number => number, word => ByWord(word, written)).Of(written) is not { } substitute || substitute is NullNode)
        {
            return _value;
        }

        var name = $"{_target.Name}·代入";
        Add(new(_source.Name, name), IfMissing(_value, substitute, Name(_value)), $"if {_value} = null then {written.Text} else {_value}");
        return name;
    }

    private FeelNode? ByWord(string word, YamlScalar written) => word switch
    {
        "leave out" => new NullNode(default),
        // In a weighted mean the others take the weight of a row that is left out, in proportion to theirs.
        "re-weight" or "scale up" when _kind == AggregateKind.Mean => new NullNode(default),
        // Where each of the others takes an equal part of it, the row has their plain mean.
        "spread" when _kind == AggregateKind.Mean => Name(FromOwner("其余平均", _value, null)),
        "re-weight" or "scale up" or "spread" when _kind != AggregateKind.Sum => OfSumsOnly(word, written),
        "mean of the others" => Name(FromOwner("其余平均", _value, null)),
        _ => Full(written) is { } full ? ByFullMarks(word, full) : null,
    };

    private FeelNode? OfSumsOnly(string word, YamlScalar written)
    {
        _builder.Context.Report(CheckingRules.ChoiceHasOtherWords, written, Word, word, string.Join(", ", DecisionShapes.Treatments.Except(["re-weight", "scale up", "spread"])));
        return null;
    }

    // The share of full marks that the others reach: each alike, or weighted by their full marks.
    private FeelNode ByFullMarks(string word, string full) => word switch
    {
        "full marks" => Name(full),
        "spread" => TimesRate(full, FromOwner("平均得分率", Rate(full), null)),
        _ => TimesRate(full, FromOwner("得分率", Rate(full), Counting(full))),
    };

    private string? Full(YamlScalar written)
    {
        if (_form.Scalar("full") is not { } full)
        {
            _builder.Context.Report(ParsingRules.MissingKey, written, "full", _form.Name, "每行满分的列", "the column that holds the full marks of a row");
            return null;
        }

        return _builder.ColumnOf(_source.Name, full, _origin);
    }

    private string Rate(string full)
    {
        var name = $"{_target.Name}·率";
        if (!_builder.HasColumn(_source.Name, name))
        {
            var rate = new BinaryNode(default, BinaryOperator.Divide, Name(_value), Name(full));
            new FormulaRewriting(_builder, _origin) { DividesByFull = full }
                .AddGenerated(new(_source.Name, name), $"{_value} / {full}", IfMissing(_value, new NullNode(default), rate), _form.PlaceOf("full"));
        }

        return name;
    }

    /// <summary>What the full marks of a row come to in the sum: with a weight, so many times.</summary>
    private string Counting(string full)
    {
        if (_weight is null)
        {
            return full;
        }

        var name = $"{_target.Name}·满分";
        if (!_builder.HasColumn(_source.Name, name))
        {
            Add(new(_source.Name, name), new BinaryNode(default, BinaryOperator.Multiply, Name(full), Name(_weight)), $"{full} * {_weight}");
        }

        return name;
    }

    /// <summary>A mean over the rows that count and have a value, read back by each row.</summary>
    private string FromOwner(string stem, string value, string? weight)
    {
        var owner = new ColumnId(_target.Table, $"{_target.Name}·{stem}");
        _builder.Add(new AggregateNode
        {
            Target = owner,
            Origin = _origin,
            Written = $"mean of {_source.Name}",
            Kind = AggregateKind.Mean,
            Source = _source.Name,
            Through = _through,
            Value = value,
            Weight = weight,
            Where = _where,
            SkipsMissing = true,
            NoneIsNotApplicable = true,
        });
        return _builder.Add(new LinkNode { Target = new(_source.Name, $"{_through}.{owner.Name}"), Origin = _origin, Through = _through, Column = owner });
    }

    private static IfNode TimesRate(string full, string rate) =>
        IfMissing(rate, new NullNode(default), new BinaryNode(default, BinaryOperator.Multiply, Name(full), Name(rate)));

    private static IfNode IfMissing(string name, FeelNode then, FeelNode otherwise) =>
        new(default, new BinaryNode(default, BinaryOperator.Equal, Name(name), new NullNode(default)), then, otherwise);

    private static NameNode Name(string name) => new(default, name);

    private void Add(ColumnId target, FeelNode root, string text) => new FormulaRewriting(_builder, _origin).AddGenerated(target, text, root, _form.PlaceOf(Word));
}
