using Appraisal.Rules.Feel.Conformance;
using FluentAssertions;

namespace Appraisal.Rules.Feel.Tests.Conformance;

public sealed class CompiledConformanceKitTests
{
    [ConformanceKitFact]
    public void Compiler_EachCase_AnswersAsTheInterpreter()
    {
        var cases = ConformanceKit.ReadCases().Select(document =>
        {
            using (document)
            {
                return document.RootElement.GetRawText();
            }
        });
        cases.Where(line => FeelCaseAnswerer.AnswerCompiled(line) != FeelCaseAnswerer.Answer(line)).Should().BeEmpty();
    }
}
