using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary><c>once</c>: what makes records one matter, and which of them counts.</summary>
/// <param name="Per">The columns that are equal for records of one matter.</param>
/// <param name="Keep">Which of them counts; null without the key.</param>
/// <param name="By">The column by which it is chosen; null for the points.</param>
internal sealed record OneMatter(IReadOnlyList<string> Per, Choice? Keep, string? By)
{
    private static readonly OneMatter None = new([], null, null);

    public static OneMatter Read(SchemeBuilder builder, FormReader? once, string records, NodeOrigin origin)
    {
        if (once is null)
        {
            return None;
        }

        var per = new List<string>();
        foreach (var formula in once.ScalarsOf("per"))
        {
            var column = new ColumnId(records, $"{origin.Decision}·事项{per.Count + 1}");
            var rewriting = new FormulaRewriting(builder, origin);
            var key = builder.HasColumn(records, formula.Text) ? formula.Text
                : Identifiers.IsName(formula.Text) ? rewriting.ColumnOf(formula, records)
                : rewriting.Add(column, formula) ? column.Name : null;
            if (key is not null)
            {
                per.Add(key);
            }
        }

        var by = once.Scalar("by") is not { } name ? null
            : builder.HasColumn(records, name.Text) ? name.Text
            : new FormulaRewriting(builder, origin).ColumnOf(name, records);
        return new(per, once.Choice("keep", DecisionShapes.KeepWords), by);
    }
}
