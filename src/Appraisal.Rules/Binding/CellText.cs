using System.Globalization;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Binding;

/// <summary>A cell as a message shows it.</summary>
internal static class CellText
{
    public static string Of(in DataCell cell) => cell.Kind switch
    {
        CellKind.Text => cell.Text.ToString(),
        CellKind.Number => ((ExactNumber)cell.Number).ToString(),
        CellKind.Boolean => cell.Boolean ? "true" : "false",
        CellKind.Date => cell.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.List => string.Join("、", cell.Items),
        _ => "",
    };
}
