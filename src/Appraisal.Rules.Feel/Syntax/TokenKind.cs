namespace Appraisal.Rules.Feel.Syntax;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Name,
    Number,
    Text,
    Temporal,
    Symbol,
    End,
}
