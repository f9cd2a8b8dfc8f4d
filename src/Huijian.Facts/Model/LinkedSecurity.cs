namespace Huijian.Facts.Model;

/// <summary>A share that the document links or charts, and where in the text the link stood.</summary>
/// <param name="Evidence">The words of the mark-up that state it, such as <c>data-code="600050|1|1"</c>.</param>
public sealed record LinkedSecurity(Security Security, TextSpan Span, string Evidence);
