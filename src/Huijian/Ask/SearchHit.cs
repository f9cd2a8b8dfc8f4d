namespace Huijian.Ask;

/// <summary>A story that holds the words.</summary>
/// <param name="Title">The headline of the article hit.</param>
/// <param name="Passage">The stretch of its text around the first hit.</param>
public sealed record SearchHit(StoryRow Story, string Article, Lit Title, Lit Passage);
