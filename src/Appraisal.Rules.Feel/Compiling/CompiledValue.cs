using System.Linq.Expressions;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>An expression that holds a value of FEEL in machine form.</summary>
/// <param name="Expression">Its .NET type follows from <paramref name="Type"/> and <paramref name="Lane"/>: see <see cref="MachineForm"/>.</param>
/// <param name="Type">The FEEL type.</param>
/// <param name="Lane">The lane of a number, also of an optional one; null elsewhere.</param>
public sealed record CompiledValue(Expression Expression, FeelType Type, NumericLane? Lane);

/// <summary>Says what stands for a name: a parameter, an element of an array, a constant.</summary>
/// <param name="name">The name as the expression writes it.</param>
/// <param name="type">The type that the scope gave it.</param>
public delegate CompiledValue FeelNameSupplier(string name, FeelType type);
