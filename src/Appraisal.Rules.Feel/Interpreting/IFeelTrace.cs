using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>Is told each step of an evaluation.</summary>
public interface IFeelTrace
{
    /// <summary>A node has got its value; its parts were told before it.</summary>
    void Evaluated(FeelNode node, object? value);
}
