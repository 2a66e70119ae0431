using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Reporting;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Explaining;

/// <summary>A number or a date and the bound that it does not keep, with the exact distance.</summary>
internal static class BandObstacles
{
    /// <summary>A number beside its bound.</summary>
    /// <param name="row">Whom it is about.</param>
    /// <param name="name">What is compared.</param>
    /// <param name="value">Its value.</param>
    /// <param name="needed">How it must compare with the bound.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="boundShown">The bound as people read it.</param>
    /// <param name="style">How numbers of this kind are shown.</param>
    public static Obstacle Of(ObstacleRow row, string name, ExactNumber value, BinaryOperator needed, ExactNumber bound, string boundShown, NumberStyle style)
    {
        var distance = ExactNumber.Abs(bound - value);
        var (far, apart) = style.Distance(distance);
        var (own, shown) = style.Value(value, bound);
        var over = far.TrimEnd();
        return Told(row, name, value, distance, needed switch
        {
            BinaryOperator.GreaterOrEqual => ($"{name} {own}，还差 {far}到 {boundShown}", $"{name} {shown}, {apart} short of {boundShown}"),
            BinaryOperator.Greater when distance == 0 => ($"{name} {own}，须高于 {boundShown}", $"{name} {shown}, must be over {boundShown}"),
            BinaryOperator.Greater => ($"{name} {own}，还差 {far}到 {boundShown}，且须高于它", $"{name} {shown}, {apart} short of {boundShown}, and must be over it"),
            BinaryOperator.LessOrEqual => ($"{name} {own}，须不高于 {boundShown}，高出 {over}", $"{name} {shown}, {apart} over {boundShown}"),
            BinaryOperator.Less when distance == 0 => ($"{name} {own}，须低于 {boundShown}", $"{name} {shown}, must be under {boundShown}"),
            BinaryOperator.Less => ($"{name} {own}，须低于 {boundShown}，高出 {over}", $"{name} {shown}, {apart} over {boundShown}, and must be under it"),
            BinaryOperator.NotEqual => ($"{name} {own}，不得为 {boundShown}", $"{name} {shown}, must not be {boundShown}"),
            _ => ($"{name} {own}，须为 {boundShown}，相差 {over}", $"{name} {shown}, must be {boundShown}: {apart} apart"),
        });
    }

    /// <summary>A date beside its bound; the distance is in days.</summary>
    public static Obstacle Of(ObstacleRow row, string name, DateOnly value, BinaryOperator needed, DateOnly bound, string boundShown)
    {
        var days = Math.Abs(bound.DayNumber - value.DayNumber);
        var shown = ShownValue.Of(value);
        var (chinese, english) = needed switch
        {
            BinaryOperator.GreaterOrEqual => ("不早于", "not before"),
            BinaryOperator.Greater => ("晚于", "after"),
            BinaryOperator.LessOrEqual => ("不晚于", "not after"),
            BinaryOperator.Less => ("早于", "before"),
            BinaryOperator.NotEqual => ("不是", "other than"),
            _ => ("为", "on"),
        };
        var apart = days == 0 ? ("", "") : value < bound ? ($"，早 {days} 天", $", {days} days too early") : ($"，晚 {days} 天", $", {days} days too late");
        return Told(row, name, value, days, ($"{name} {shown}，须{chinese} {boundShown}{apart.Item1}", $"{name} {shown}, must be {english} {boundShown}{apart.Item2}"));
    }

    /// <summary>A number outside a range: the distance to the end that it misses.</summary>
    public static Obstacle Of(ObstacleRow row, string name, ExactNumber value, NumberBounds range, NumberStyle style) =>
        range.Lower is { } lower && (range.LowerIncluded ? value < lower : value <= lower)
            ? Of(row, name, value, range.LowerIncluded ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, lower, style.Plain(lower), style)
            : Of(row, name, value, range.UpperIncluded ? BinaryOperator.LessOrEqual : BinaryOperator.Less, range.Upper!.Value, style.Plain(range.Upper.Value), style);

    private static Obstacle Told(ObstacleRow row, string name, object value, ExactNumber distance, (string Chinese, string English) text) =>
        row.Obstacle(ObstacleKind.Band, name, text.Chinese, text.English) with { Value = value, Distance = distance };
}
