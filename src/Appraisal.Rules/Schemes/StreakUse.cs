using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Schemes;

/// <summary>How far a streak counts.</summary>
/// <param name="Most">The longest that it can be.</param>
/// <param name="Table">The history, or the list of periods, along which it counts.</param>
/// <param name="Key">The key that makes it longer.</param>
internal sealed record StreakReach(int Most, string Table, string Key);

/// <summary>A streak that a formula compares with something.</summary>
/// <param name="Origin">The decision whose formula it is.</param>
/// <param name="Place">Where it compares.</param>
/// <param name="Reach">How far the streak counts.</param>
/// <param name="Operator">How it compares, the streak on the left.</param>
/// <param name="With">What it is compared with.</param>
internal sealed record StreakUse(NodeOrigin Origin, Diagnostics.Place Place, StreakReach Reach, BinaryOperator Operator, FeelNode With);
