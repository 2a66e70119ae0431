using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Types;

/// <summary>What is known of a number before anything runs: its decimal places and its bounds.</summary>
/// <param name="Scale">At most so many decimal places; null where the decimal form may not end.</param>
/// <param name="Lower">No value is smaller; null where unknown.</param>
/// <param name="Upper">No value is larger; null where unknown.</param>
public sealed record NumberShape(int? Scale, ExactNumber? Lower, ExactNumber? Upper)
{
    /// <summary>A number of which nothing is known.</summary>
    public static readonly NumberShape Unknown = new(null, null, null);

    /// <summary>Exactly this number.</summary>
    public static NumberShape Constant(ExactNumber value) => new(value.TryGetScale(out var scale) ? scale : null, value, value);
}
