namespace Huijian.Record;

/// <summary>What collecting and alerting remember, beside the record proper. A step of <see cref="Migrations"/>.</summary>
internal static class SourceSchema
{
    public const string Tables =
        """
        create table source (
          name           text not null primary key,
          archive_read   text,
          last_visit     text,
          last_new       text,
          next_due       text,
          etag           text,
          last_modified  text,
          failures       bigint not null,
          last_error     text,
          last_error_at  text,
          archive_next   text,
          pages_turned   bigint not null,
          usual_links    double precision not null
        );

        create table source_address (
          address        text not null primary key,
          source         text not null,
          lane           text not null,
          found          text not null,
          standing       text not null,
          due            text,
          stamp          text,
          tries          bigint not null,
          rechecks       bigint not null,
          etag           text,
          last_modified  text,
          digest         text,
          fetched        text,
          robots         text,
          leads_to       text,
          error          text
        );
        create index source_address_due on source_address (lane, due);
        create index source_address_source on source_address (source, standing);

        create table source_day (
          source         text not null,
          day            text not null,
          visits         bigint not null,
          failures       bigint not null,
          added          bigint not null,
          recorded       bigint not null,
          primary key (source, day)
        );

        create table source_alarm (
          source         text not null,
          kind           text not null,
          since          text not null,
          what           text not null,
          cleared        text,
          primary key (source, kind, since)
        );

        create table withdrawn (
          address        text not null primary key,
          at             text not null,
          why            text
        );

        create table alert (
          name           text not null primary key,
          reached        bigint not null,
          next_digest    text
        );

        create table alert_told (
          alert          text not null,
          story          text not null,
          article        text not null,
          told           text not null,
          digest         text,
          primary key (alert, story)
        );

        create table outbox (
          id             text not null primary key,
          alert          text not null,
          way            text not null,
          target         text not null,
          payload        text not null,
          made           text not null,
          due            text,
          tries          bigint not null,
          sent           text,
          error          text
        );
        create index outbox_due on outbox (due);
        """;
}
