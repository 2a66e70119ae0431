using System.Text.Json;
using Appraisal.Rules.Feel.Conformance;
using FluentAssertions;

namespace Appraisal.Rules.Feel.Tests.Conformance;

public class ConformanceKitTests
{
    [ConformanceKitFact]
    public void Answerer_EachCase_AnswersAsExpected()
    {
        var wrong = new List<string>();
        foreach (var document in ConformanceKit.ReadCases())
        {
            using (document)
            {
                if (!IsRight(document.RootElement))
                {
                    wrong.Add(document.RootElement.GetProperty("id").GetString()!);
                }
            }
        }

        wrong.Should().BeEmpty();
    }

    // An expected error may be answered with null or with an error.
    private static bool IsRight(JsonElement root)
    {
        using var answer = JsonDocument.Parse(FeelCaseAnswerer.Answer(root.GetRawText()));
        var answered = answer.RootElement.GetProperty("ok").GetBoolean();
        if (root.TryGetProperty("expectError", out var error) && error.GetBoolean() && !answered)
        {
            return true;
        }

        return answered && TaggedComparison.Same(root.GetProperty("expected"), answer.RootElement.GetProperty("value"));
    }
}
