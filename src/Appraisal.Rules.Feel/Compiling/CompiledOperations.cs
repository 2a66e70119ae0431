using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>What compiled code calls: conversions between lanes and operations that can fail.</summary>
internal static class CompiledOperations
{
    public static ExactNumber FromUnits(long units, int scale) => ExactNumber.Scaled(units, scale);

    public static ExactNumber FromDecimal(decimal value) => value;

    public static decimal UnitsToDecimal(long units, byte scale) =>
        new((int)Math.Abs(units), (int)(Math.Abs(units) >> 32), 0, units < 0, scale);

    public static long ToUnits(ExactNumber value, int scale) =>
        value.TryToUnits(scale, out var units) ? units : throw OutOfShape(value.ToString());

    public static decimal ToDecimal(ExactNumber value) => value.TryToDecimal(out var result) ? result : throw OutOfShape(value.ToString());

    public static long DecimalToUnits(decimal value, decimal power)
    {
        var scaled = value * power;
        var units = (long)scaled;
        return units == scaled ? units : throw OutOfShape(value.ToString());
    }

    public static ExactNumber Divide(ExactNumber dividend, ExactNumber divisor, FeelDiagnostic fault) =>
        divisor.Sign == 0 ? throw new FeelException(fault) : dividend / divisor;

    public static long Modulo(long dividend, long divisor, FeelDiagnostic fault)
    {
        if (divisor == 0)
        {
            throw new FeelException(fault);
        }

        // The one quotient that 64 bits do not hold.
        var rest = divisor == -1 ? 0 : dividend % divisor;
        return rest != 0 && (rest ^ divisor) < 0 ? rest + divisor : rest;
    }

    public static long NotZero(long divisor, FeelDiagnostic fault) => divisor == 0 ? throw new FeelException(fault) : divisor;

    public static T Throw<T>(FeelDiagnostic fault) => throw new FeelException(fault);

    public static int PlaceOf(string text, EnumerationType list, FeelDiagnostic fault)
    {
        for (var i = 0; i < list.Literals.Count; i++)
        {
            if (list.Literals[i] == text)
            {
                return i;
            }
        }

        throw new FeelException(fault);
    }

    /// <summary>A value of an expected type out of the interpreter's form.</summary>
    public static T Unboxed<T>(object? value, FeelDiagnostic nullFault, FeelDiagnostic otherFault) => value switch
    {
        T typed => typed,
        null => throw new FeelException(nullFault),
        _ => throw new FeelException(otherFault),
    };

    // The types were promised by whoever supplied the value; a formula cannot break this.
    private static ArgumentException OutOfShape(string value) =>
        new($"The number {value} has more places than its type, or lies outside its bounds.");
}
