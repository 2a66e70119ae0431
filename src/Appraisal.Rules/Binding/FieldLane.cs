using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Compiling;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>The machine form of a field's numbers: 64-bit units where the declared places and bounds provably fit, else exact fractions.</summary>
internal static class FieldLane
{
    public static NumericLane Of(FieldDefinition field) => ColumnLane.Of(field.Type)!.Value;
}
