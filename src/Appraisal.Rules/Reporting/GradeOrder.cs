using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Reporting;

/// <summary>The grades of a result, best first where the scheme has a list of them; the type of a scale begins with the lowest.</summary>
internal static class GradeOrder
{
    public static IReadOnlyList<string> Of(UnitTable units, string grade)
    {
        var type = units.Result.Checked?.Types.GetValueOrDefault(new ColumnId(units.Table, grade));
        return (type is OptionalType optional ? optional.Item : type) is EnumerationType list
            ? (list.Ordered ? [.. list.Literals.Reverse()] : list.Literals)
            : [.. units.Units.Select(u => u.Grade).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }
}
