namespace Huijian.Facts.Model;

/// <summary>中新网北京3月2日电: agency, place and day, as printed at the head of the text.</summary>
public sealed record Dateline(string Words, string? Agency, string? Place, PartialDate? Date, TextSpan Span);
