namespace Huijian.Ask;

/// <summary>The newest days with their stories.</summary>
/// <param name="Undated">The latest to come in of those whose reports show no day; they belong to no <see cref="DayPage"/>.</param>
public sealed record HomePage(IReadOnlyList<DayPage> Days, IReadOnlyList<StoryRow> Undated, long Stories, long Articles, DateOnly? First, DateOnly? Last);
