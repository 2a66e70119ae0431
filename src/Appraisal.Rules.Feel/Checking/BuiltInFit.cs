using Appraisal.Rules.Feel.Functions;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>The signature that the arguments of a call fit, and which argument is which parameter.</summary>
/// <param name="Signature">The first that fits.</param>
/// <param name="Nodes">By parameter, null where none is given; all arguments where the items of a list are given one by one.</param>
/// <param name="Types">The types of the same.</param>
/// <param name="AsItems">True where the arguments are the items of the one list parameter.</param>
internal sealed record BuiltInFit(BuiltInSignature Signature, IReadOnlyList<FeelNode?> Nodes, IReadOnlyList<FeelType?> Types, bool AsItems)
{
    public static BuiltInFit? Find(BuiltInFunction function, InvocationNode node, IReadOnlyList<FeelType> types)
    {
        var values = node.Arguments.Select(a => a.Value).ToList();
        if (node.Arguments.Any(a => a.Name is not null))
        {
            return function.Signatures.Where(s => !s.IsVariadic).Select(s => ByName(s, node, types)).FirstOrDefault(f => f is not null);
        }

        foreach (var signature in function.Signatures)
        {
            if (TakesCount(signature, types.Count) && types.Select((t, i) => Fits(t, ParameterOf(signature, i).Type)).All(fits => fits))
            {
                return new(signature, values, types, signature is { IsVariadic: true, Parameters.Count: 1 });
            }
        }

        return null;
    }

    public FeelNode? NodeOf(int parameter) => AsItems || parameter >= Nodes.Count ? null : Nodes[parameter];

    public FeelType? TypeOf(int parameter) => parameter < Types.Count ? Types[parameter] : null;

    /// <summary>The types of the items where each is written: as arguments, or in a list literal; null otherwise.</summary>
    public IReadOnlyList<FeelType>? WrittenItems(Func<FeelNode, FeelType> typeOf) =>
        AsItems ? Types.OfType<FeelType>().ToList()
        : Nodes is [ListNode { Items.Count: > 0 } list] ? list.Items.Select(typeOf).ToList()
        : null;

    /// <summary>The types of the items that are written, or the one type of the list's items.</summary>
    public IReadOnlyList<FeelType> Items(Func<FeelNode, FeelType> typeOf) =>
        WrittenItems(typeOf) ?? [(TypeOf(0) as ListType)?.Item ?? FeelType.Any];

    private static BuiltInFit? ByName(BuiltInSignature signature, InvocationNode node, IReadOnlyList<FeelType> types)
    {
        var nodes = new FeelNode?[signature.Parameters.Count];
        var arranged = new FeelType?[nodes.Length];
        for (var i = 0; i < types.Count; i++)
        {
            var place = signature.Parameters.TakeWhile(p => p.Name != node.Arguments[i].Name).Count();
            if (place == nodes.Length || nodes[place] is not null || !Fits(types[i], signature.Parameters[place].Type))
            {
                return null;
            }

            nodes[place] = node.Arguments[i].Value;
            arranged[place] = types[i];
        }

        return signature.Parameters.Where((p, i) => p.Required && nodes[i] is null).Any() ? null : new(signature, nodes, arranged, AsItems: false);
    }

    private static bool TakesCount(BuiltInSignature signature, int count) =>
        count >= signature.RequiredCount && (signature.IsVariadic || count <= signature.Parameters.Count);

    private static BuiltInParameter ParameterOf(BuiltInSignature signature, int argument) =>
        signature.Parameters[Math.Min(argument, signature.Parameters.Count - 1)];

    // A date stands for its midnight, as the standard has it; other conversions are refused.
    private static bool Fits(FeelType type, FeelType parameter) =>
        TypeRelations.IsAssignable(type, parameter) || type == FeelType.Date && TypeRelations.WithoutNull(parameter) == FeelType.DateTime;
}
