using System.Reflection;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class QuickStartTests
{
    [Fact]
    public void QuickStart_Run_PrintsTheUnitsByRank()
    {
        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            Assembly.Load("QuickStart").EntryPoint!.Invoke(null, [new[] { Repository.Root }]).Should().Be(0);
        }
        finally
        {
            Console.SetOut(console);
        }

        output.ToString().Should().StartWith("1 产业招引局 106.84 优秀");
    }
}
