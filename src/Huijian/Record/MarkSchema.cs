namespace Huijian.Record;

/// <summary>What tells a reader of many articles which of them are no longer what they were.</summary>
internal static class MarkSchema
{
    public const string Tables =
        """
        -- changes with anything that the article's own rows say; null for articles not entered since this column came
        alter table article add column mark bigint;
        """;
}
