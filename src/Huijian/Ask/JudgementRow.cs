namespace Huijian.Ask;

/// <summary>A person's word on the record.</summary>
public sealed record JudgementRow(string Id, string Verb, string Target, string? Other, string? Value, string Who, DateTimeOffset At, string Reason, bool Undone);
