using Appraisal.Rules.Checking;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>What <c>none</c> adds to the values that a column may have.</summary>
internal static class NoneTyping
{
    /// <summary>The type of a value, or of the number that stands in where there is none.</summary>
    public static FeelType With(FeelType type, Node node, Operand? none, TypeResolver types)
    {
        if (none is null || type == FeelType.Any)
        {
            return type;
        }

        if (type is NumberType number)
        {
            return new NumberType(Hull(number.Shape, types.ShapeOf(node, none)));
        }

        types.ReportType(
            node, none.Place, TextOf(none), (TypeNames.Chinese(type), "数"), (TypeNames.English(type), "a number"),
            ("写 none: not applicable，用到它的地方先判断 != null", "write 'none: not applicable', and test it for null where it is read"));
        return type;
    }

    private static string TextOf(Operand none) => none switch
    {
        ConstantOperand constant => $"{constant.Value}",
        ParameterOperand parameter => parameter.Name,
        ColumnOperand column => column.Column.Name,
        _ => "",
    };

    /// <summary>The shape of a number that is one of two.</summary>
    public static NumberShape Hull(NumberShape a, NumberShape b) => new(
        a.Scale is { } x && b.Scale is { } y ? Math.Max(x, y) : null,
        a.Lower is { } al && b.Lower is { } bl ? ExactNumber.Min(al, bl) : null,
        a.Upper is { } au && b.Upper is { } bu ? ExactNumber.Max(au, bu) : null);
}
