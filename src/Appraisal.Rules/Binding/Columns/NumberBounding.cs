using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>The bounds and places of a field's numbers: what the scheme says, else what its type knows.</summary>
internal static class NumberBounding
{
    public static NumberBounds BoundsOf(FieldDefinition field)
    {
        var shape = ((NumberType)field.ItemType).Shape;
        return field.Within ?? new(shape.Lower, shape.Upper);
    }

    public static int? PlacesOf(FieldDefinition field) => field.Places ?? ((NumberType)field.ItemType).Shape.Scale;
}
