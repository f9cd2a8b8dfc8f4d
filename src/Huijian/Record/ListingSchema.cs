namespace Huijian.Record;

/// <summary>What a sitemap says of a story, without a look at the story. A step of <see cref="Migrations"/>.</summary>
internal static class ListingSchema
{
    public const string Tables =
        """
        create index story_listed on story (day, id);
        """;
}
