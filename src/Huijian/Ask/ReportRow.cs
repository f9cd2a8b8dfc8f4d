namespace Huijian.Ask;

/// <summary>An error that a reader reported.</summary>
/// <param name="Page">The address of the page, from the root.</param>
public sealed record ReportRow(string Id, string Page, string Words, DateTimeOffset At);
