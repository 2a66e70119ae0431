using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Nodes;

/// <summary>An assumption that stands for a word must have only words of that choice, its alternatives too.</summary>
internal static class ChoiceTyping
{
    public static void Check(Node node, Choice choice, TypeResolver types)
    {
        if (!choice.IsParameter || !types.Model.Parameters.TryGetValue(choice.Text, out var parameter) || parameter.Value is null)
        {
            return;
        }

        foreach (var value in parameter.Alternatives.Prepend(parameter.Value).Where(v => !choice.Allowed.Contains(v.Text)))
        {
            types.Report(CheckingRules.ChoiceHasOtherWords, node.Origin, choice.Place, choice.Text, value.Text, string.Join(", ", choice.Allowed));
        }
    }
}
