namespace Huijian.Ask;

/// <summary>The stories of a day, foremost first.</summary>
public sealed record DayPage(DateOnly Day, IReadOnlyList<StoryRow> Stories, DateOnly? Before, DateOnly? After);
