namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>Codes of the third stage: evaluation.</summary>
internal static class EvaluationCodes
{
    public const string UnknownName = "FEEL3001";
    public const string DivisionByZero = "FEEL3002";
    public const string NullOperand = "FEEL3003";
    public const string WrongOperand = "FEEL3004";
    public const string WrongOperands = "FEEL3005";
    public const string UnknownEntry = "FEEL3006";
    public const string NotAFunction = "FEEL3007";
    public const string WrongArguments = "FEEL3008";
    public const string NoAnswer = "FEEL3009";
    public const string BadTemporal = "FEEL3010";
    public const string BadPattern = "FEEL3011";
    public const string Budget = "FEEL3012";
    public const string Overflow = "FEEL3013";
    public const string NotInStrict = "FEEL3014";
    public const string UnknownType = "FEEL3015";
    public const string IndexOutside = "FEEL3016";
    public const string NoHit = "FEEL3017";
    public const string SeveralHits = "FEEL3018";
    public const string DifferentHits = "FEEL3019";
    public const string InputNotAllowed = "FEEL3020";
    public const string NotCoercible = "FEEL3021";
    public const string HostThrew = "FEEL3022";
    public const string HostAnswer = "FEEL3023";
}
