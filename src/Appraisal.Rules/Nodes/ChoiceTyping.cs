using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Nodes;

/// <summary>An assumption that stands for a word must have only words of that choice, its alternatives too.</summary>
internal static class ChoiceTyping
{
    public static void Check(Node node, Choice choice, TypeResolver types)
    {
        if (!choice.IsParameter || !types.Model.Parameters.TryGetValue(choice.Text, out var parameter))
        {
            return;
        }

        foreach (var word in WordsOf(parameter).Where(w => !choice.Allowed.Contains(w)))
        {
            types.Report(CheckingRules.ChoiceHasOtherWords, node.Origin, choice.Place, choice.Text, word, string.Join(", ", choice.Allowed));
        }
    }

    /// <summary>What the parameter may be: its values, or what is declared of one that is still to be given.</summary>
    private static IEnumerable<string> WordsOf(ParameterDefinition parameter) => parameter switch
    {
        { Value: { } value } => parameter.Alternatives.Prepend(value).Select(v => v.Text),
        { Type: EnumerationType list } => list.Literals,
        _ => [parameter.Type?.ToString() ?? "mapping"],
    };
}
