namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>Codes of the first stage: reading.</summary>
internal static class SyntaxCodes
{
    public const string Unexpected = "FEEL1001";
    public const string UnclosedString = "FEEL1002";
    public const string UnknownEscape = "FEEL1003";
    public const string UnknownCharacter = "FEEL1004";
    public const string FullWidth = "FEEL1005";
    public const string UnclosedComment = "FEEL1006";
    public const string TooDeep = "FEEL1007";
    public const string TooLong = "FEEL1008";
    public const string DuplicateKey = "FEEL1009";
    public const string NotSupported = "FEEL1010";
    public const string NumberTooLong = "FEEL1011";
    public const string Unclosed = "FEEL1012";
    public const string EndsEarly = "FEEL1013";
}
