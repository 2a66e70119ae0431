using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Reporting;
using Appraisal.Rules.Running;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Explaining;

/// <summary>Makes the steps of an explanation by interpreting the subject and, where needed, its group. Equal steps are one object.</summary>
internal sealed class ExplanationBuilder
{
    private readonly Dictionary<(ColumnId Column, int Row), ExplanationStep> _steps = [];
    private readonly Dictionary<string, ExplanationStep> _parameters = new(StringComparer.Ordinal);

    public ExplanationBuilder(AppraisalResult result)
    {
        Result = result;
        Run = new Interpreter(result.Checked!, result.Data!, new DiagnosticBag());
    }

    /// <summary>A builder that takes the result's columns as they are: for who asks about values that are known, over many rows.</summary>
    public static ExplanationBuilder OfColumns(AppraisalResult result) => new(result, new Interpreter(result.Checked!, result.Data!, new DiagnosticBag(), result.Columns));

    private ExplanationBuilder(AppraisalResult result, Interpreter run) => (Result, Run) = (result, run);

    public AppraisalResult Result { get; }

    public Interpreter Run { get; }

    /// <summary>The step for a value.</summary>
    public ExplanationStep Step(ColumnId column, int row)
    {
        if (!_steps.TryGetValue((column, row), out var step))
        {
            step = Run.Scheme.Model.Nodes.TryGetValue(column, out var node) ? OfNode(node, row) : Input(column, row);
            _steps[(column, row)] = step;
        }

        return step;
    }

    public ExplanationStep Parameter(string name)
    {
        if (!_parameters.TryGetValue(name, out var step))
        {
            var definition = Run.Scheme.Model.ParameterOf(name);
            var value = Run.Parameters.All.GetValueOrDefault(name);
            step = new ExplanationStep(() => [])
            {
                Kind = StepKind.Parameter,
                Table = "",
                Row = "",
                Name = name,
                Value = value?.Scalar ?? Run.Parameter(name),
                Shown = value?.Text ?? ShownValue.Of(Run.Parameter(name)),
                How = definition?.Why ?? "",
                HowInEnglish = definition?.Why ?? "",
                Clauses = definition?.Clauses ?? [],
                Assumptions = definition is { Kind: ParameterKind.Assumed } ? [definition.Name] : [],
                Place = definition?.Place ?? Place.None,
            };
            _parameters[name] = step;
        }

        return step;
    }

    /// <summary>The steps for operands and choices that are parameters.</summary>
    public IEnumerable<ExplanationStep> Operands(int row, params IEnumerable<Operand?> operands) => operands.OfType<Operand>().Select(o => o switch
    {
        ParameterOperand parameter => Parameter(parameter.Name),
        ColumnOperand column => Step(column.Column, row),
        _ => null,
    }).OfType<ExplanationStep>();

    public IEnumerable<ExplanationStep> Choices(params IEnumerable<Choice?> choices) =>
        choices.OfType<Choice>().Where(c => c.IsParameter).Select(c => Parameter(c.Text));

    /// <summary>A row that was looked at, with the steps of the columns that mattered.</summary>
    public ExplanationStep Row(Node node, string table, int row, object? value, bool isCounted, object? detail, Func<IReadOnlyList<ExplanationStep>> children) => new(children)
    {
        Kind = StepKind.Row,
        Table = table,
        Row = Run.NameOf(table, row),
        Name = table,
        Value = value,
        Shown = ShownValue.Of(value),
        Place = PlaceOf(table, row, ""),
        IsCounted = isCounted,
        Node = node,
        Detail = detail,
    };

    /// <summary>All steps below some, the rows of others left out.</summary>
    public HashSet<ExplanationStep> Reached(IEnumerable<ExplanationStep> roots)
    {
        var reached = new HashSet<ExplanationStep>(ReferenceEqualityComparer.Instance);
        var open = new Stack<ExplanationStep>(roots);
        while (open.TryPop(out var step))
        {
            foreach (var child in step.Children.Where(c => c.Kind != StepKind.Row || c.Node is AggregateNode))
            {
                if (reached.Add(child))
                {
                    open.Push(child);
                }
            }
        }

        return reached;
    }

    private ExplanationStep OfNode(Node node, int row)
    {
        var told = NodeExplanation.Of(node, row, this);
        var value = Run.Value(node.Target, row);
        return new ExplanationStep(told.Children)
        {
            Kind = told.Kind,
            Table = node.Target.Table,
            Row = Run.NameOf(node.Target.Table, row),
            Name = node.Target.Name,
            Label = StepLabel.Of(node.Target.Name, node),
            Value = value,
            Shown = ShownValue.Of(value, Result.Decision(node.Target.Table, node.Target.Name)),
            How = Labelled(told.Chinese, node),
            HowInEnglish = Labelled(told.English, node),
            Clauses = told.Clauses ?? node.Origin.Clauses,
            Assumptions = [.. told.Parameters.Select(Run.Scheme.Model.ParameterOf).Where(p => p?.Kind == ParameterKind.Assumed).Select(p => p!.Name).Distinct(StringComparer.Ordinal)],
            Place = node.Origin.Place,
            Node = node,
            Detail = told.Detail,
        };
    }

    /// <summary>The text with the labels of the columns that it mentions.</summary>
    private string Labelled(string text, Node node) => node.Inputs
        .Where(c => StepLabel.IsDerived(c.Name)).OrderByDescending(c => c.Name.Length)
        .Aggregate(text, (told, c) => told.Replace(c.Name, StepLabel.Of(c.Name, Run.Scheme.Model.Nodes.GetValueOrDefault(c)), StringComparison.Ordinal));

    private ExplanationStep Input(ColumnId column, int row)
    {
        var value = Run.Value(column, row);
        var field = Run.Scheme.Tables[column.Table].Fields.FirstOrDefault(f => f.Name == column.Name);
        return new ExplanationStep(() => [])
        {
            Kind = StepKind.Input,
            Table = column.Table,
            Row = Run.NameOf(column.Table, row),
            Name = column.Name,
            Value = value,
            Shown = ShownValue.OfInput(value, field),
            Clauses = field?.Clauses ?? [],
            Place = PlaceOf(column.Table, row, column.Name),
        };
    }

    /// <summary>Where a row of the data stands; the rows of periods and cases stand in the scheme.</summary>
    private Place PlaceOf(string table, int row, string column) => Run.Data.Tables[table] is { Definition.IsGenerated: true } generated
        ? generated.Definition.Place
        : new CellPlace(table, Run.Data.Tables[table].SourceRows[row], column);
}

/// <summary>What a kind of node tells of a step.</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="Chinese">How the value came about, in Chinese.</param>
/// <param name="English">The same in English.</param>
/// <param name="Parameters">The parameters and assumptions that were used.</param>
/// <param name="Children">The steps that the value came from.</param>
internal sealed record ToldStep(StepKind Kind, string Chinese, string English, IReadOnlyList<string> Parameters, Func<IReadOnlyList<ExplanationStep>> Children)
{
    /// <summary>The clauses, where they are other than the node's.</summary>
    public IReadOnlyList<string>? Clauses { get; init; }

    /// <summary>What recomputing the step needs beside the children's values.</summary>
    public object? Detail { get; init; }
}
