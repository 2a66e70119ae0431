namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>The language of messages.</summary>
public enum MessageLanguage
{
    /// <summary>Chinese.</summary>
    Chinese,
    /// <summary>English.</summary>
    English,
}
