using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>A statement of an article's latest wording that a person confirmed, changed or rejected.</summary>
/// <param name="Review"><c>confirmed</c>, <c>changed</c> or <c>rejected</c>.</param>
/// <param name="Value">The value that took its place, where changed.</param>
internal sealed record JudgedStatement(string Id, string Article, string Subject, string Property, string Understood, TextSpan Span, string Review, string? Value);
