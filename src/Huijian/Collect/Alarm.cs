namespace Huijian.Collect;

/// <summary>Something about a source that somebody should look at; raised once, and cleared when it has passed.</summary>
internal sealed record Alarm(string Source, AlarmKind Kind, DateTimeOffset Since, string What);
