namespace Appraisal.Rules.Feel.Types;

/// <summary>The type of a FEEL value. Types are compared by value.</summary>
public abstract record FeelType
{
    /// <summary>A number of which nothing more is known.</summary>
    public static readonly NumberType Number = new(NumberShape.Unknown);
    /// <summary>Text.</summary>
    public static readonly FeelType Text = new SimpleType("string");
    /// <summary>True or false; three-valued in standard mode.</summary>
    public static readonly FeelType Boolean = new SimpleType("boolean");
    /// <summary>A calendar date.</summary>
    public static readonly FeelType Date = new SimpleType("date");
    /// <summary>A time of day, with or without a zone.</summary>
    public static readonly FeelType Time = new SimpleType("time");
    /// <summary>A date with a time.</summary>
    public static readonly FeelType DateTime = new SimpleType("date and time");
    /// <summary>Days, hours, minutes, seconds.</summary>
    public static readonly FeelType DayTimeDuration = new SimpleType("days and time duration");
    /// <summary>Years and months.</summary>
    public static readonly FeelType YearMonthDuration = new SimpleType("years and months duration");
    /// <summary>Any value at all; only in standard mode.</summary>
    public static readonly FeelType Any = new SimpleType("Any");
    /// <summary>The type of <c>null</c>.</summary>
    public static readonly FeelType Null = new SimpleType("Null");
}

/// <summary>A type that is told by its name alone.</summary>
public sealed record SimpleType(string Name) : FeelType
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A number with what is known of its digits and bounds.</summary>
public sealed record NumberType(NumberShape Shape) : FeelType
{
    /// <inheritdoc/>
    public override string ToString() => "number";
}

/// <summary>A closed list of texts; <paramref name="Ordered"/> lists are scales, from the first (lowest) to the last, and may be compared with <c>&lt;</c>.</summary>
public sealed record EnumerationType(string Name, IReadOnlyList<string> Literals, bool Ordered = false) : FeelType
{
    /// <inheritdoc/>
    public bool Equals(EnumerationType? other) =>
        other is not null && Name == other.Name && Ordered == other.Ordered && Literals.SequenceEqual(other.Literals);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Literals.Count);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A value that may be missing; it must be compared with <c>null</c> before it is used.</summary>
public sealed record OptionalType(FeelType Item) : FeelType
{
    /// <inheritdoc/>
    public override string ToString() => $"optional {Item}";
}

/// <summary>A list of one type.</summary>
public sealed record ListType(FeelType Item) : FeelType
{
    /// <inheritdoc/>
    public override string ToString() => $"list of {Item}";
}

/// <summary>An interval over one type.</summary>
public sealed record RangeType(FeelType Item) : FeelType
{
    /// <inheritdoc/>
    public override string ToString() => $"range of {Item}";
}

/// <summary>A context with known entries.</summary>
public sealed record ContextType(IReadOnlyDictionary<string, FeelType> Entries) : FeelType
{
    /// <inheritdoc/>
    public bool Equals(ContextType? other) =>
        other is not null && Entries.Count == other.Entries.Count
        && Entries.All(e => other.Entries.TryGetValue(e.Key, out var type) && type == e.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Entries.Count;

    /// <inheritdoc/>
    public override string ToString() => "context";
}

/// <summary>A function.</summary>
public sealed record FunctionType(IReadOnlyList<FeelType> Parameters, FeelType Result) : FeelType
{
    /// <inheritdoc/>
    public bool Equals(FunctionType? other) => other is not null && Result == other.Result && Parameters.SequenceEqual(other.Parameters);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parameters.Count, Result);

    /// <inheritdoc/>
    public override string ToString() => "function";
}
