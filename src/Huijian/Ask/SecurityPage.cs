namespace Huijian.Ask;

/// <summary>A listed share over all articles; the stories by day are the marks of its chart.</summary>
public sealed record SecurityPage(SecurityRow Row, IReadOnlyList<SecurityRow> Reasons, IReadOnlyList<Named> Bodies, IReadOnlyList<StoryRow> Stories)
{
    /// <summary>The page of a share from why it is linked, the weightiest reason first, and the stories that touch it.</summary>
    public static SecurityPage Of(IReadOnlyList<SecurityRow> reasons, IReadOnlyList<StoryRow> stories) => new(
        reasons[0] with { Stories = stories.Count, ShortName = reasons.Select(row => row.ShortName).FirstOrDefault(name => name is not null) },
        reasons,
        [.. reasons.Select(row => row.Through).OfType<Named>().DistinctBy(body => body.Id)],
        stories);
}
