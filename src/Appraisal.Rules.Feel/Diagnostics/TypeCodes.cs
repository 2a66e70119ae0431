namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>Codes of the second stage: names and types.</summary>
internal static class TypeCodes
{
    public const string UnknownName = "FEEL2001";
    public const string WrongOperand = "FEEL2002";
    public const string WrongOperands = "FEEL2003";
    public const string UnknownLiteral = "FEEL2004";
    public const string UnorderedList = "FEEL2005";
    public const string OptionalNotTested = "FEEL2006";
    public const string DivisionByZero = "FEEL2007";
    public const string DifferentTypes = "FEEL2008";
    public const string UnknownEntry = "FEEL2009";
    public const string NotAFunction = "FEEL2010";
    public const string WrongArguments = "FEEL2011";
    public const string NotInStrict = "FEEL2012";
    public const string NoOrder = "FEEL2013";
    public const string WrongResult = "FEEL2014";
    public const string FullWidthName = "FEEL2015";
    public const string UnknownType = "FEEL2016";
    public const string UntypedParameter = "FEEL2017";
    public const string NullOperand = "FEEL2018";
    public const string BadTemporal = "FEEL2019";
    public const string CountsMissing = "FEEL2020";
}
