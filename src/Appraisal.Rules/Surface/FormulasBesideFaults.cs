using System.Diagnostics.CodeAnalysis;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// Checks the formulas of a scheme that has faults of form, so that these do not hide faults of meaning. What hangs on a fault has no
/// known type, and of what is no formula only the kind of value is known: nothing is told that could be a consequence of another fault.
/// </summary>
internal sealed class FormulasBesideFaults
{
    // The code of the FEEL package for a text that no closed list has.
    private const string UnknownLiteral = "FEEL2004";

    private static readonly NumberType AnyNumber = new(NumberShape.Unknown);

    private readonly SchemeBuilder _builder;
    private readonly IReadOnlySet<string> _suspect;
    private readonly IReadOnlySet<string> _opaque;

    // Decisions that a fault elsewhere keeps from being declared.
    private readonly IReadOnlySet<string> _lost;
    private readonly IReadOnlyList<TextPlace> _faults;
    private readonly DiagnosticBag _found = new();
    private readonly Dictionary<ColumnId, FeelType> _types = [];

    private FormulasBesideFaults(SchemeBuilder builder, YamlMapping package, IReadOnlyList<Diagnostic> diagnostics)
    {
        _builder = builder;
        _suspect = SuspectNames.In(package, diagnostics);
        _opaque = SuspectNames.OpaqueTables(package).SelectMany(builder.Families.TablesOf).ToHashSet(StringComparer.Ordinal);
        var computed = builder.Decisions.Where(d => builder.Nodes.ContainsKey(new(d.Table, d.Name))).Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        _lost = SuspectNames.Entries(package).Where(name => !computed.Contains(name)).ToHashSet(StringComparer.Ordinal);
        _faults = [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Place).OfType<TextPlace>()];
    }

    /// <summary>The faults of formulas in which nothing was found before.</summary>
    /// <param name="builder">The scheme as far as it is rewritten.</param>
    /// <param name="package">The scheme as it is written.</param>
    /// <param name="diagnostics">What was found so far.</param>
    public static IReadOnlyList<Diagnostic> Check(SchemeBuilder builder, YamlMapping package, IReadOnlyList<Diagnostic> diagnostics)
    {
        var check = new FormulasBesideFaults(builder, package, diagnostics);
        foreach (var formula in builder.Nodes.Values.OfType<FormulaNode>())
        {
            check.TypeOf(formula.Target);
        }

        return check._found.Sorted();
    }

    private FeelType TypeOf(ColumnId column)
    {
        if (_types.TryGetValue(column, out var known))
        {
            return known;
        }

        // A formula that waits for itself is another fault.
        _types[column] = FeelType.Any;
        return _types[column] = _builder.Nodes.TryGetValue(column, out var node) ? TypeOf(node) : FieldType(column);
    }

    private FeelType TypeOf(Node node)
    {
        if (node is FormulaNode formula)
        {
            return Checked(formula);
        }

        if (_suspect.Contains(node.Origin.Decision) || _builder.Classes.ContainsKey(node.Target))
        {
            return FeelType.Any;
        }

        return node switch
        {
            AggregateNode { MayBeMissing: true } => FeelType.Any,
            AggregateNode { Kind: AggregateKind.Sum or AggregateKind.Count or AggregateKind.CountDistinct or AggregateKind.Mean or AggregateKind.Median } => AnyNumber,
            AggregateNode { Kind: AggregateKind.Any or AggregateKind.All } => FeelType.Boolean,
            RankNode or GroupValueNode => AnyNumber,
            LimitNode => AnyNumber,
            _ => FeelType.Any,
        };
    }

    private FeelType Checked(FormulaNode formula)
    {
        if (HasFault(formula.Text))
        {
            return FeelType.Any;
        }

        var scope = new RowScope(this, formula.Target.Table);
        var expression = FeelChecker.Check(formula.Text.Text, formula.Root, scope, formula.Expected);
        // Beside a value of unknown type a closed list may have more words than those that are seen.
        _found.AddRange(expression.Diagnostics.Where(f => f.Code != UnknownLiteral || !scope.ReadUnknown).Select(f => FeelFaults.ToDiagnostic(f, formula.Text, formula.Origin.Clauses)));
        var isKnown = expression.Diagnostics.Count == 0 && !_suspect.Contains(formula.Origin.Decision) && !_builder.Classes.ContainsKey(formula.Target);
        return !isKnown ? FeelType.Any
            : expression.Type is NumberType ? AnyNumber
            : scope.ReadUnknown && expression.Type != FeelType.Boolean ? FeelType.Any
            : expression.Type;
    }

    /// <summary>Whether a fault is told on a line of the formula: what it could not be read as would be told again.</summary>
    private bool HasFault(FormulaText text)
    {
        var (first, last) = (text.Locate(new TextSpan(0, 0)).Place, text.Locate(new TextSpan(text.Text.TrimEnd().Length, 0)).Place);
        return _faults.Any(f => f.File == first.File && f.Line >= first.Line && f.Line <= last.Line);
    }

    private FeelType FieldType(ColumnId column)
    {
        var isKept = _builder.Tables.GetValueOrDefault(column.Table) is { Kind: TableKind.History };
        var field = _builder.Tables.GetValueOrDefault(column.Table)?.Fields.FirstOrDefault(f => f.Name == column.Name);
        return field is null || isKept || _suspect.Contains(column.Name) || _builder.Classes.ContainsKey(column) ? FeelType.Any
            : field.Type is NumberType ? AnyNumber
            : field.Type;
    }

    /// <summary>What a name of a parameter, of the period or of a function stands for; null when there is none.</summary>
    private FeelType? TypeOfParameter(string name) =>
        SchemeModel.IsPeriod(name) || _suspect.Contains(name) ? FeelType.Any
        : _builder.Functions.TryGetValue(name, out var function) ? function.Type
        : !_builder.Parameters.TryGetValue(name, out var parameter) ? ParameterEntry.Of(name) is null ? null : FeelType.Any
        : parameter.Value?.Scalar is ExactNumber number ? new NumberType(NumberShape.Constant(number))
        : parameter.Type ?? FeelType.Any;

    /// <summary>The columns of a row, the parameters, and what may stand for something that a fault hides.</summary>
    private sealed class RowScope(FormulasBesideFaults check, string table) : IFeelConditions
    {
        /// <summary>Whether anything was read whose type is not known.</summary>
        public bool ReadUnknown { get; private set; }

        /// <summary>What a computed condition says of a value is known only where the scheme is checked whole.</summary>
        public bool IsPresent(string name, IReadOnlyList<FeelTest> tests) =>
            tests.Any(t => t.Condition.DescendantsAndSelf().OfType<NameNode>().Any(n => check._builder.Nodes.ContainsKey(new(table, n.Name))));

        public IEnumerable<string> Names => check._builder.ColumnsOf(table).Concat(check._builder.Parameters.Keys).Concat(check._builder.Functions.Keys).Where(Identifiers.IsName);

        public bool HasOrder(string name) => check._builder.Parameters.ContainsKey(name);

        public bool TryGetType(string name, [NotNullWhen(true)] out FeelType? type)
        {
            var column = new ColumnId(table, name);
            type = check._builder.Nodes.ContainsKey(column) || check._builder.HasColumn(table, name) || check._builder.Tables.GetValueOrDefault(table)?.Key == name
                ? check.TypeOf(column)
                : check.TypeOfParameter(name) ?? (check._opaque.Contains(table) || check._lost.Contains(name) || !Identifiers.IsName(name) ? FeelType.Any : null);
            ReadUnknown |= type == FeelType.Any;
            return type is not null;
        }
    }
}
