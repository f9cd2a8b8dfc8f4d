namespace Huijian.Ask;

/// <summary>A listed share over all articles; the stories by day are the marks of its chart.</summary>
public sealed record SecurityPage(SecurityRow Row, IReadOnlyList<SecurityRow> Reasons, IReadOnlyList<Named> Bodies, IReadOnlyList<StoryRow> Stories);
