namespace Huijian.Collect;

/// <summary>A day of a source's life, in China's days: how often it was visited, how often in vain, and what was new.</summary>
internal sealed record SourceDay(string Source, DateOnly Day, int Visits, int Failures, int New, int Recorded);
