namespace Appraisal.Rules.Running;

/// <summary>A value cannot be computed.</summary>
internal sealed class PlanFault(string message) : Exception(message);
