using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>What stands behind <c>not applicable:</c> - a number, a word of the language, or an assumption that holds these - as an expression.</summary>
/// <param name="Builder">The scheme that is rewritten.</param>
/// <param name="Words">The words that mean something here.</param>
/// <param name="OfNumber">What a number means.</param>
/// <param name="OfWord">What a word means; null where that is reported.</param>
internal sealed record Treatments(SchemeBuilder Builder, IReadOnlyList<string> Words, Func<FeelNode, FeelNode> OfNumber, Func<string, FeelNode?> OfWord)
{
    /// <summary>The expression; null, and reported, where there is none.</summary>
    public FeelNode? Of(YamlScalar written)
    {
        if (Literals.TryNumber(written.Text, out var number))
        {
            return OfNumber(new NumberNode(default, number));
        }

        if (Words.Contains(written.Text))
        {
            return OfWord(written.Text);
        }

        if (Builder.Parameters.GetValueOrDefault(written.Text) is not { Type: { } type } parameter)
        {
            Builder.Context.Report(ParsingRules.UnknownWord, written, Words.Concat(Builder.Parameters.Keys), written.Text, string.Join(", ", Words));
            return null;
        }

        return type is EnumerationType words ? OfAssumption(parameter.Name, words, written) : OfNumber(new NameNode(default, parameter.Name));
    }

    /// <summary>The words that may hold: the one that is written, or those of the assumption.</summary>
    public static IEnumerable<string> Among(SchemeBuilder builder, YamlScalar written) =>
        builder.Parameters.GetValueOrDefault(written.Text)?.Type is EnumerationType words ? words.Literals : [written.Text];

    private FeelNode? OfAssumption(string parameter, EnumerationType words, YamlScalar written)
    {
        FeelNode? chosen = null;
        foreach (var word in words.Literals.Reverse())
        {
            var isNumber = Literals.TryNumber(word, out var number);
            if (!isNumber && !Words.Contains(word))
            {
                Builder.Context.Report(CheckingRules.ChoiceHasOtherWords, written, parameter, word, string.Join(", ", Words));
                return null;
            }

            if ((isNumber ? OfNumber(new NumberNode(default, number)) : OfWord(word)) is not { } value)
            {
                return null;
            }

            var test = new BinaryNode(default, BinaryOperator.Equal, new NameNode(default, parameter), new StringNode(default, word));
            chosen = chosen is null ? value : new IfNode(default, test, value, chosen);
        }

        return chosen;
    }
}
