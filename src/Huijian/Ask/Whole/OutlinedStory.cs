namespace Huijian.Ask.Whole;

/// <param name="Mark">Changes with the story's row.</param>
internal sealed record OutlinedStory(string Id, string Lead, DateOnly? Day, string Title, int Reports, string? Series, string? Place, ulong Mark);
