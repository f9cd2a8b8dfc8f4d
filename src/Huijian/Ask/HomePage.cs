namespace Huijian.Ask;

/// <summary>The newest days with their stories.</summary>
public sealed record HomePage(IReadOnlyList<DayPage> Days, long Stories, long Articles, DateOnly? First, DateOnly? Last);
