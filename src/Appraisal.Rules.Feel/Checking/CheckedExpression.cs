using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>A parsed expression whose names and types are known. It may run when it has no diagnostics.</summary>
public sealed class CheckedExpression
{
    private readonly IReadOnlyDictionary<FeelNode, FeelType> _types;

    internal CheckedExpression(
        string text, FeelNode root, IFeelScope scope, IReadOnlyList<FeelDiagnostic> diagnostics, IReadOnlyDictionary<FeelNode, FeelType> types)
    {
        Scope = scope;
        Text = text;
        Root = root;
        Diagnostics = diagnostics;
        _types = types;
    }

    /// <summary>The text that the places of the nodes refer to.</summary>
    public string Text { get; }

    /// <summary>The tree.</summary>
    public FeelNode Root { get; }

    /// <summary>The type of the whole expression.</summary>
    public FeelType Type => TypeOf(Root);

    /// <summary>All faults that were found, in the order of the text.</summary>
    public IReadOnlyList<FeelDiagnostic> Diagnostics { get; }

    /// <summary>The names that the expression was checked with.</summary>
    internal IFeelScope Scope { get; }

    /// <summary>The type that was inferred for a node of the tree; <see cref="FeelType.Any"/> for what a fault kept from being typed.</summary>
    public FeelType TypeOf(FeelNode node) => _types.TryGetValue(node, out var type) ? type : FeelType.Any;
}
