using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Schemes;

/// <summary>Weights that must make a whole.</summary>
/// <param name="Origin">The decision that weighs.</param>
/// <param name="Place">Where the weights stand.</param>
/// <param name="Weights">Numbers, and names of parameters, of their entries, or of columns.</param>
/// <param name="Expected">What they must add up to.</param>
internal sealed record WeightSum(NodeOrigin Origin, Place Place, IReadOnlyList<FeelNode> Weights, ExactNumber Expected);
