namespace Huijian.Record;

/// <summary>Prices that users bring, beside the record proper. A step of <see cref="Migrations"/>.</summary>
internal static class PriceSchema
{
    public const string Tables =
        """
        create table price (
          security   text not null,
          day        text not null,
          opened     text not null,
          closed     text not null,
          highest    text not null,
          lowest     text not null,
          volume     text not null,
          primary key (security, day)
        );
        """;
}
