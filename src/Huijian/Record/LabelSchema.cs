namespace Huijian.Record;

/// <summary>What posts file themselves under: categories, tags and an address of their own. A step of <see cref="Migrations"/>.</summary>
internal static class LabelSchema
{
    public const string Tables =
        """
        create table label (
          article    text not null,
          kind       text not null,
          name       text not null,
          primary key (article, kind, name)
        );
        create index label_name on label (kind, name);
        """;
}
