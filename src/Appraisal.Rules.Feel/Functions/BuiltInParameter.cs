using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>A parameter of a built-in function.</summary>
/// <param name="Name">The name by which an argument may be given.</param>
/// <param name="Type">What the argument must be; <see cref="OptionalType"/> where null is an argument too.</param>
/// <param name="Required">False where the argument may be left out.</param>
public sealed record BuiltInParameter(string Name, FeelType Type, bool Required = true);
