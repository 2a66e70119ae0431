namespace Appraisal.Rules.Cli;

/// <summary>What the tool says to the shell. The numbers are a promise.</summary>
public static class ExitCode
{
    /// <summary>All is good.</summary>
    public const int Good = 0;

    /// <summary>The input has errors, tests failed, or the command was stopped.</summary>
    public const int Errors = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUse = 2;
}
