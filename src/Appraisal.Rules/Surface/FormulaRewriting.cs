using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// Rewrites a formula of the scheme to one over columns of its own row: paths to other rows become links, functions over linked records
/// become aggregates, streaks become links to earlier periods. What remains is a formula node.
/// </summary>
internal sealed partial class FormulaRewriting(SchemeBuilder builder, NodeOrigin origin)
{
    /// <summary>The boolean column that says for which rows there is a value; null when for all.</summary>
    public string? For { get; init; }

    /// <summary>The columns that the scheme lists to be added up; null for a formula that it writes.</summary>
    public FormulaTerms? Listed { get; init; }

    /// <summary>The column of full marks that the formula divides by, of which the scheme's author wrote no division; else null.</summary>
    public string? DividesByFull { get; init; }

    private FormulaText _text = new("", (_, _) => (new TextPlace("", 0, 0, 0), null));

    /// <summary>Adds a formula node for the column; false when the text does not parse.</summary>
    public bool Add(ColumnId target, YamlScalar formula, FeelType? expected = null)
    {
        if (Parse(formula) is not { } root)
        {
            return false;
        }

        if (ReachOf(root, target.Table) is { } reach)
        {
            builder.Streaks[target] = reach;
        }

        AddNode(target, InClass(root, target.Table), expected, applies: For);
        return true;
    }

    /// <summary>Adds a boolean node; one for a class of rows holds nowhere else.</summary>
    public bool AddCondition(ColumnId target, YamlScalar formula, string? ofClass)
    {
        if (Parse(formula) is not { } root)
        {
            return false;
        }

        var condition = ofClass is null ? root : new BinaryNode(root.Span, BinaryOperator.And, new NameNode(root.Span, ofClass), root);
        AddNode(target, Resolve(condition, target.Table), FeelType.Boolean);
        return true;
    }

    /// <summary>Adds a node that counts: a whole number, not below zero. One for a class of rows is zero elsewhere.</summary>
    public bool AddCount(ColumnId target, YamlScalar formula, string? ofClass)
    {
        if (Parse(formula) is not { } root)
        {
            return false;
        }

        var counted = ofClass is null ? root : new IfNode(root.Span, new NameNode(root.Span, ofClass), root, new NumberNode(root.Span, 0));
        AddNode(target, Resolve(counted, target.Table), FormulaNode.Count);
        return true;
    }

    /// <summary>Adds a formula node that chooses among several formulas by the value of a name, the last for all other values.</summary>
    public bool AddBranches(ColumnId target, string match, IReadOnlyList<(YamlScalar Key, YamlScalar Formula)> branches, string written)
    {
        var (texts, roots) = (new BranchText(), new List<FeelNode>());
        foreach (var (key, formula) in branches)
        {
            var offset = texts.Add(key, formula);
            if (Parse(formula, offset) is { } root)
            {
                roots.Add(root);
            }
        }

        if (branches.Count == 0 || roots.Count < branches.Count)
        {
            return false;
        }

        _text = texts.ToFormulaText();
        var chosen = roots[^1];
        for (var i = roots.Count - 2; i >= 0; i--)
        {
            var span = roots[i].Span;
            var test = new BinaryNode(span, BinaryOperator.Equal, new NameNode(span, match), new StringNode(span, branches[i].Key.Text));
            chosen = new IfNode(span, test, roots[i], chosen);
        }

        var resolved = InClass(chosen, target.Table);
        AddNode(target, resolved, branches: BranchesOf(For is null ? resolved : ((IfNode)resolved).Then, match, branches, written), applies: For);
        return true;
    }

    /// <summary>Adds a formula node made of nodes that stand for no written text.</summary>
    public void AddGenerated(ColumnId target, string text, FeelNode root, Place place)
    {
        _text = new FormulaText(text, (_, _) => (place as TextPlace ?? new TextPlace("", 0, 0, 0), null));
        AddNode(target, For is null ? root : OnlyFor(For, root), applies: For);
    }

    /// <summary>What is computed for the rows of the class only; elsewhere there is no value.</summary>
    private FeelNode InClass(FeelNode root, string table) => For is null ? Resolve(root, table) : ResolveIf(OnlyFor(For, root), table);

    private static IfNode OnlyFor(string condition, FeelNode root) => new(root.Span, new NameNode(root.Span, condition), root, new NullNode(root.Span));

    private FeelNode? Parse(YamlScalar formula, int offset = 0)
    {
        var text = formula.Text.TrimEnd('\n');
        var locate = Locator(formula, offset);
        var parsed = FeelParser.ParseExpression(new string(' ', offset) + text);
        foreach (var fault in parsed.Diagnostics)
        {
            builder.Context.Diagnostics.Add(FeelFaults.ToDiagnostic(fault, new FormulaText(text, locate), origin.Clauses));
        }

        _text = new FormulaText(text, locate);
        _variables.UnionWith(parsed.Root is null ? [] : Iterators(parsed.Root).Select(i => i.Name));
        return parsed.Diagnostics.Count == 0 ? parsed.Root : null;
    }

    private static Func<int, int, (TextPlace, Excerpt?)> Locator(YamlScalar formula, int offset) => (start, length) =>
    {
        var from = Math.Clamp(start - offset, 0, formula.Text.Length);
        var place = formula.PlaceAt(from, Math.Min(length, formula.Text.Length - from));
        return (place, formula.Source.ExcerptOf(place));
    };

    private static List<FormulaBranch> BranchesOf(FeelNode chosen, string match, IReadOnlyList<(YamlScalar Key, YamlScalar Formula)> branches, string written)
    {
        var found = new List<FormulaBranch>();
        foreach (var (key, formula) in branches)
        {
            var choice = found.Count < branches.Count - 1 ? (IfNode)chosen : null;
            found.Add(new FormulaBranch(match, key.Text, formula.Text, choice?.Then ?? chosen) { Shown = BranchChoice.Shown(written, match, key) });
            chosen = choice?.Else ?? chosen;
        }

        return found;
    }

    /// <param name="target">The column.</param>
    /// <param name="root">What computes it.</param>
    /// <param name="expected">The type that it must have.</param>
    /// <param name="part">The part of the written text that it stands for; null for the whole.</param>
    /// <param name="branches">The formulas among which it chooses.</param>
    /// <param name="applies">The boolean column that says for which rows it is; null when for all.</param>
    private void AddNode(ColumnId target, FeelNode root, FeelType? expected = null, FeelNode? part = null, IReadOnlyList<FormulaBranch>? branches = null, string? applies = null)
    {
        var names = root.DescendantsAndSelf().OfType<NameNode>().Select(n => n.Name).Distinct(StringComparer.Ordinal).ToList();
        builder.Add(new FormulaNode
        {
            Target = target,
            Origin = origin,
            For = applies,
            Terms = Listed,
            DividesByFull = DividesByFull,
            Root = root,
            Expected = expected,
            Text = _text,
            Part = part is not null && part.Span.End <= _text.Text.Length ? _text.Text[part.Span.Start..part.Span.End] : null,
            Branches = branches ?? [],
            Columns = [.. names.Where(n => builder.HasColumn(target.Table, n))],
            Parameters = [.. names.Where(n => IsParameter(n) && !builder.HasColumn(target.Table, n))],
            Functions = [.. names.Where(builder.Functions.ContainsKey)],
        });
    }

    private bool IsParameter(string name) =>
        SchemeModel.IsPeriod(name) || builder.Parameters.ContainsKey(name) || ParameterEntry.Of(name) is { } entry && builder.Parameters.ContainsKey(entry.Parameter);

    /// <summary>Rewrites for the scope of a table.</summary>
    private FeelNode Resolve(FeelNode root, string table) => root.Rewrite(node => node switch
    {
        InvocationNode call => ResolveCall(call, table),
        QuantifiedNode { Iterators: [{ End: null } iterator] } quantified when QuantifiedBeside(quantified, iterator, table) is { } found => found,
        QuantifiedNode { Iterators: [{ End: null } iterator] } quantified when LinkedIn(iterator.Domain, table) is { } rows =>
            AddAggregate(quantified, quantified.Every ? AggregateKind.All : AggregateKind.Any, rows with { Value = WithVariable(quantified.Condition, iterator.Name, rows) }, table),
        PathNode path => ResolvePath(path, table),
        NameNode name => ResolveName(name, table),
        IfNode choice => ResolveIf(choice, table),
        BinaryNode { Operator: BinaryOperator.And or BinaryOperator.Or } logic => ResolveLogic(logic, table),
        BinaryNode comparison => NoteStreak(comparison, table),
        _ => null,
    });

    private void Report(DiagnosticRule rule, FeelNode node, params string[] arguments)
    {
        var (place, excerpt) = _text.Locate(node.Span);
        builder.Context.Diagnostics.Add(new Diagnostic(rule, place, arguments) { Excerpt = excerpt, Clauses = origin.Clauses });
    }
}
