namespace Huijian.Facts.Model;

/// <summary>Why we believe a fact: its words, the sentence around them, and the rule that found it.</summary>
/// <param name="Span">The words that state it.</param>
/// <param name="Rule">The name of the rule, stable over versions: <c>post.title-before-name</c>.</param>
public readonly record struct Evidence(TextSpan Span, string Rule);
