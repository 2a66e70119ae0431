namespace Appraisal.Rules.Feel.Values;

/// <summary>How a number loses digits.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest, a half away from zero (四舍五入).</summary>
    HalfUp,
    /// <summary>To the nearest, a half to the even digit.</summary>
    HalfEven,
    /// <summary>To the nearest, a half towards zero.</summary>
    HalfDown,
    /// <summary>Away from zero (进一法).</summary>
    Up,
    /// <summary>Towards zero (去尾法).</summary>
    Down,
    /// <summary>To the next larger number.</summary>
    Ceiling,
    /// <summary>To the next smaller number.</summary>
    Floor,
}
