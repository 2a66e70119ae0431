namespace Appraisal.Rules.Parsing;

/// <summary>The sections of a scheme in which a key means something: a decision is often written under the wrong one.</summary>
internal static class KeySections
{
    /// <summary>The sections of decisions where a form has the key; none where the form itself is no decision, or stands in such a section already.</summary>
    public static IReadOnlyList<string> Of(FormShape form, string key)
    {
        var here = Decisions().Where(s => s.Variants.Any(v => v.Form() == form)).Select(s => s.Name).ToList();
        var right = Decisions().Where(s => s.Variants.Any(v => v.Form().Find(key) is not null)).Select(s => s.Name).ToList();
        return (here.Count == 0 && form != DecisionShapes.Decision) || here.Exists(right.Contains) ? [] : right;
    }

    private static IEnumerable<KeyShape> Decisions() => Shapes.Package.Keys.Where(k => k.Form?.Invoke() == DecisionShapes.Decision);
}
