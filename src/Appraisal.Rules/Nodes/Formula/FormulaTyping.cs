using System.Diagnostics.CodeAnalysis;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Nodes;

/// <summary>A formula has the type that FEEL infers for it.</summary>
internal static class FormulaTyping
{
    public static FeelType Of(FormulaNode node, TypeResolver types)
    {
        var scope = new RowScope(node.Target.Table, types);
        var expression = FeelChecker.Check(node.Text.Text, node.Root, scope, node.Expected);
        foreach (var fault in expression.Diagnostics)
        {
            types.Report(OutsideClass(node, fault, types) ?? FeelFaults.ToDiagnostic(fault, node.Text, node.Origin.Clauses), node);
        }

        if (node.Expected == FormulaNode.Count && expression.Type is NumberType { Shape: var shape } && !(shape.Scale == 0 && shape.Lower is { Sign: >= 0 }))
        {
            var (chinese, english) = shape.Scale == 0 ? ("可能小于零的数", "a number that may be below zero") : ("可能不是整数的数", "a number that may not be whole");
            types.ReportType(
                node, node.Origin.Place, node.Text.Text.Trim(), ("不小于零的整数", chinese), ("a whole number that is not below zero", english),
                ("取整并以零为下限，如 max(0, floor(……))", "make it whole and not below zero, as with max(0, floor(...))"));
        }

        if (node.Terms is { NeedsOne: true } terms)
        {
            RequireOne(node, terms, types);
        }

        types.Formulas[node.Target] = expression;
        return expression.Diagnostics.Count == 0 ? expression.Type : FeelType.Any;
    }

    /// <summary>What is made up from the other columns needs one that surely has a value.</summary>
    private static void RequireOne(FormulaNode node, FormulaTerms terms, TypeResolver types)
    {
        var known = node.For is { } applies ? new[] { new FeelTest(new NameNode(default, applies), true) } : [];
        if (terms.Columns.All(c => types.TypeOf(new(node.Target.Table, c)) is OptionalType && !new RowClasses(node.Target.Table, types).IsPresent(c, known)))
        {
            types.Report(CheckingRules.AllMayBeMissing, node, node.Origin.Decision, string.Join("、", terms.Columns));
        }
    }

    /// <summary>A name that is for a class of rows, used where the class is not known.</summary>
    private static Diagnostic? OutsideClass(FormulaNode node, Feel.Diagnostics.FeelDiagnostic fault, TypeResolver types)
    {
        if (fault.Code == OptionalNotTested && node.Terms is not null && fault.Arguments is [var term])
        {
            return new Diagnostic(CheckingRules.TermMayBeMissing, node.Text.Locate(fault.Span).Place, node.Origin.Decision, term) { Clauses = node.Origin.Clauses };
        }

        if (fault.Code != OptionalNotTested || fault.Arguments is not [var name] || RowClasses.ClassOf(types.Model, new(node.Target.Table, name)) is not { } condition)
        {
            return null;
        }

        var (place, excerpt) = node.Text.Locate(fault.Span);
        return new Diagnostic(CheckingRules.OutsideClass, place, name, types.Model.TextOf(new(node.Target.Table, condition))) { Excerpt = excerpt, Clauses = node.Origin.Clauses };
    }

    // The code of the FEEL package for an optional value that is used without a test.
    private const string OptionalNotTested = "FEEL2006";

    /// <summary>The columns of a row, and the parameters.</summary>
    private sealed class RowScope(string table, TypeResolver types) : IFeelConditions
    {
        private readonly RowClasses _classes = new(table, types);

        public bool IsPresent(string name, IReadOnlyList<FeelTest> tests) => _classes.IsPresent(name, tests);

        public IEnumerable<string> Names =>
            types.Model.Nodes.Keys.Where(c => c.Table == table).Select(c => c.Name)
                .Concat(types.Model.Tables[table].Fields.Select(f => f.Name))
                .Where(name => !name.AsSpan().ContainsAny('.', '·', '('))
                .Concat(types.Model.Parameters.Keys)
                .Concat(types.Model.Functions.Keys);

        public bool TryGetType(string name, [NotNullWhen(true)] out FeelType? type)
        {
            var column = new ColumnId(table, name);
            type = types.Model.Nodes.ContainsKey(column) || IsField(name) ? types.TypeOf(column) : types.TypeOfParameter(name);
            return type is not null;
        }

        /// <summary>A parameter is written in an order; a column that holds several values is not.</summary>
        public bool HasOrder(string name) => types.Model.Parameters.ContainsKey(name) && !types.Model.Nodes.ContainsKey(new(table, name)) && !IsField(name);

        private bool IsField(string name)
        {
            var definition = types.Model.Tables[table];
            return definition.Key == name || definition.Of == name || definition.Fields.Any(f => f.Name == name)
                || definition.DecidedBy is not null && name is Schemes.TableDefinition.DeciderColumn or Schemes.TableDefinition.ReferenceColumn
                || name == definition.HistoryColumn;
        }
    }
}
