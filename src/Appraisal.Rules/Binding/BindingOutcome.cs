using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Binding;

/// <summary>The bound data, or none where there are errors; and all that was found.</summary>
internal sealed record BindingOutcome(BoundDataSet? Data, IReadOnlyList<Diagnostic> Diagnostics);
