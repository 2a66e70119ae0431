namespace Appraisal.Rules.Explaining;

/// <summary>What kind of obstacle stands between a row and a value.</summary>
public enum ObstacleKind
{
    /// <summary>A step of a grade, or a row of a table, that would give the value; its children keep it from doing so.</summary>
    Step,
    /// <summary>An earlier step took the row, or holds a place open for it.</summary>
    EarlierStep,
    /// <summary>Another grade, or another word, that would have to be different first.</summary>
    Grade,
    /// <summary>A link of a chain of grades changed the grade, or did not.</summary>
    ChainStep,
    /// <summary>A number or a date on the wrong side of a bound.</summary>
    Band,
    /// <summary>A word, a boolean or a missing value where another one is needed.</summary>
    Value,
    /// <summary>A place in the order of an allocation.</summary>
    Place,
    /// <summary>A bar that keeps the row from a place.</summary>
    Bar,
    /// <summary>A boolean decision that holds, or does not; its children are its own conditions.</summary>
    Decision,
    /// <summary>A record that counts, or does not.</summary>
    Record,
    /// <summary>A parameter or an assumption: no data changes it, another reading of the document would.</summary>
    Reading,
    /// <summary>Several obstacles that must all go, or of which one must.</summary>
    Several,
    /// <summary>A condition that the scheme has left out.</summary>
    Never,
}
