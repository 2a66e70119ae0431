using Appraisal.Rules.Parsing;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules;

/// <summary>
/// JSON Schema (2020-12) of the files of a package, for editors: keys, what they say in Chinese and English, and what may stand behind
/// them. The schemas are made of the definitions by which the files are read. What a schema accepts may still be at fault:
/// names, formulas and types are checked when the package is loaded.
/// </summary>
/// <example><code>File.WriteAllText("scheme.schema.json", SchemeSchema.Scheme);</code></example>
public static class SchemeSchema
{
    /// <summary>The schema of <c>scheme.yaml</c>.</summary>
    public static string Scheme { get; } = TextOf(Shapes.Package);

    /// <summary>The schema of <c>clauses.yaml</c>.</summary>
    public static string Clauses { get; } = TextOf(LedgerReader.Ledger);

    /// <summary>The schema of a file of parameters, as <see cref="ParameterFile"/> reads it.</summary>
    public static string Parameters { get; } = TextOf(ParameterFile.Shape);

    private static string TextOf(FormShape form) => CanonicalJson.Text(writer => FormSchema.Of(form).WriteTo(writer));
}
