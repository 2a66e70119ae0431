namespace Appraisal.Rules.Feel.DecisionTables;

/// <summary>What a decision table answers when several rows match.</summary>
public enum HitPolicy
{
    /// <summary>U: one row may match.</summary>
    Unique,
    /// <summary>A: several may match if all give the same.</summary>
    Any,
    /// <summary>P: the row whose outputs stand first in the outputs' lists of values.</summary>
    Priority,
    /// <summary>F: the first row.</summary>
    First,
    /// <summary>R: all rows, in their order.</summary>
    RuleOrder,
    /// <summary>O: all rows, in the order of the outputs' lists of values.</summary>
    OutputOrder,
    /// <summary>C: all rows, in any order.</summary>
    Collect,
    /// <summary>C+: the sum of all rows.</summary>
    CollectSum,
    /// <summary>C&lt;: the smallest of all rows.</summary>
    CollectMin,
    /// <summary>C&gt;: the largest of all rows.</summary>
    CollectMax,
    /// <summary>C#: how many rows.</summary>
    CollectCount,
}
