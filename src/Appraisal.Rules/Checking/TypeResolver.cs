using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>Infers the type of every column. The graph of columns has no cycle when it is asked.</summary>
internal sealed class TypeResolver
{
    /// <summary>Data sets are bounded to so many rows a table, so that sums have bounds.</summary>
    public const long MostRows = 10_000_000;

    private readonly Dictionary<ColumnId, FeelType> _types = [];

    private readonly DiagnosticBag _diagnostics;
    private readonly IReadOnlyDictionary<ColumnId, FeelType> _open;
    private readonly KeptTypes _kept;

    public TypeResolver(SchemeModel model, ParameterValues parameters, DiagnosticBag diagnostics)
        : this(model, parameters, diagnostics, new Dictionary<ColumnId, FeelType>())
    {
    }

    private TypeResolver(SchemeModel model, ParameterValues parameters, DiagnosticBag diagnostics, IReadOnlyDictionary<ColumnId, FeelType> open)
    {
        (Model, Parameters, _diagnostics, _open) = (model, parameters, diagnostics, open);
        _kept = new KeptTypes(this, open);
    }

    public SchemeModel Model { get; }

    public ParameterValues Parameters { get; }

    public IReadOnlyDictionary<ColumnId, FeelType> Types => _types;

    public Dictionary<ColumnId, CheckedExpression> Formulas { get; } = [];

    public FeelType TypeOf(ColumnId column)
    {
        if (!_types.TryGetValue(column, out var type))
        {
            type = Model.Nodes.TryGetValue(column, out var node) ? NodeTyping.Of(node, this) : FieldType(column);
            type = _types.TryAdd(column, type) ? type : _types[column];
            if (node is not null)
            {
                _kept.Check(node, type);
            }
        }

        return type;
    }

    /// <summary>The type of a column of an earlier row, which may be the row's own.</summary>
    public FeelType TypeOfEarlier(ColumnId column) => _kept.Of(column, column);

    /// <summary>The same types where a column that a decision left is supposed to be of a type; faults go to a bag of their own.</summary>
    public TypeResolver Beside(ColumnId kept, FeelType supposed, DiagnosticBag? faults = null) =>
        new(Model, Parameters, faults ?? new DiagnosticBag(), new Dictionary<ColumnId, FeelType>(_open) { [kept] = supposed });

    public FeelType? TypeOfParameter(string name)
    {
        if (SchemeModel.IsPeriod(name))
        {
            return Parameters.TryGetScalar(name, out var part) ? new NumberType(NumberShape.Constant((ExactNumber)part)) : null;
        }

        if (Model.Functions.TryGetValue(name, out var function))
        {
            return function.Type;
        }

        var declared = Model.Parameters.TryGetValue(name, out var parameter) ? parameter.Type : Model.ParameterOf(name)?.ValueType;
        return Parameters.TryGetScalar(name, out var value) ? GivenType(name, value, declared) : declared;
    }

    /// <summary>A value that is known tells more than what is declared of it.</summary>
    private static FeelType? GivenType(string name, object value, FeelType? declared) => value switch
    {
        ExactNumber number => new NumberType(NumberShape.Constant(number)),
        IReadOnlyList<object?> items when declared is ListType { Item: NumberType } => new ListType(new NumberType(ShapeOf(items.OfType<ExactNumber>().ToList()))),
        string text when declared is null => new EnumerationType(name, [text]),
        bool when declared is null => FeelType.Boolean,
        DateOnly when declared is null => FeelType.Date,
        _ => declared,
    };

    private static NumberShape ShapeOf(IReadOnlyList<ExactNumber> numbers)
    {
        var places = numbers.Select(n => n.TryGetScale(out var scale) ? scale : (int?)null).ToList();
        return numbers.Count == 0 ? NumberShape.Unknown : new NumberShape(places.Contains(null) ? null : places.Max(), numbers.Min(), numbers.Max());
    }

    public void Report(DiagnosticRule rule, Node node, params string[] arguments) => Report(rule, node.Origin, node.Origin.Place, arguments);

    public void Report(DiagnosticRule rule, NodeOrigin origin, Place place, params string[] arguments) =>
        _diagnostics.Add(new Diagnostic(rule, place, arguments) { Clauses = origin.Clauses });

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Reports a fault of a column, after which nothing that is said of its value would be right.</summary>
    public void Report(Diagnostic diagnostic, Node node)
    {
        Faulty.Add(node.Target);
        _diagnostics.Add(diagnostic);
    }

    /// <summary>The columns of which a fault was told.</summary>
    public HashSet<ColumnId> Faulty { get; } = [];

    /// <summary>Reports unless the column has the type that the node needs.</summary>
    public FeelType Require(Node node, ColumnId column, string chinese, string english, Func<FeelType, bool> accepts)
    {
        var type = TypeOf(column);
        if (type != FeelType.Any && !accepts(type))
        {
            Faulty.Add(node.Target);
            var name = Model.Nodes.TryGetValue(column, out var source) && source is FormulaNode { Part: null } formula && IsGenerated(column.Name) ? formula.Text.Text.Trim() : column.Name;
            ReportType(node, node.Origin.Place, name, (chinese, TypeNames.Chinese(type)), (english, TypeNames.English(type)), TypeAdvice.Of(english, name, type));
        }

        return type;
    }

    // What a formula stands for in a larger form has a name of ours; its author wrote the formula.
    private static bool IsGenerated(string name) => name.Contains('·', StringComparison.Ordinal);

    /// <summary>Reports that a column or value is not of the kind that the node needs.</summary>
    public void ReportType(Node node, Place place, string name, (string Needed, string Given) chinese, (string Needed, string Given) english, (string Chinese, string English) advice) =>
        Report(CheckingRules.WrongType, node.Origin, place, node.Origin.Decision, chinese.Needed, name, chinese.Given, english.Needed, english.Given, advice.Chinese, advice.English);

    public FeelType RequireBoolean(Node node, ColumnId column) =>
        Require(node, column, "是非值", "a boolean", t => t == FeelType.Boolean);

    public NumberShape RequireNumber(Node node, ColumnId column) =>
        Require(node, column, "数", "a number", t => t is NumberType) is NumberType number ? number.Shape : NumberShape.Unknown;

    /// <summary>The shape of an operand; it must be a number.</summary>
    public NumberShape ShapeOf(Node node, Operand operand) => operand switch
    {
        ColumnOperand column => RequireNumber(node, column.Column),
        _ => Parameters.Number(operand) is { } value ? NumberShape.Constant(value) : NumberShape.Unknown,
    };

    private FeelType FieldType(ColumnId column)
    {
        var table = Model.Tables[column.Table];
        if (table.Kind == TableKind.History && table.Fields.Any(f => f.Name == column.Name))
        {
            return _kept.Of(column, new ColumnId(table.Of!, column.Name));
        }

        if (column.Name == table.HistoryColumn)
        {
            return table.Unit == PeriodUnit.Year ? new NumberType(new NumberShape(0, 1, 9999)) : FeelType.Text;
        }

        if (column.Name == table.Of && table.OwnerLists.TryGetValue(column.Name, out var list))
        {
            return list;
        }

        return table.Fields.FirstOrDefault(f => f.Name == column.Name)?.Type ?? FeelType.Text;
    }
}
