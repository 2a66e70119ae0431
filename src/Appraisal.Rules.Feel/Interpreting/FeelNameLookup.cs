namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>Finds the value of a name; false when there is none of that name.</summary>
public delegate bool FeelNameLookup(string name, out object? value);
