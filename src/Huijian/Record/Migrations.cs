using System.Data.Common;
using System.Globalization;

namespace Huijian.Record;

/// <summary>The schema, step by step. Both kinds of store take this SQL; the schema is the first thing a data journalist will open.</summary>
internal static class Migrations
{
    // Add at the end. One that has shipped is never changed.
    private static readonly string[] Steps =
    [
        """
        create table document (
          id         text not null primary key,
          path       text not null,
          address    text,
          media_type text,
          fetched    text,
          digest     text not null,
          size       bigint not null,
          packed     bytea not null,
          trouble    text,
          added      text not null
        );
        create index document_path on document (path);
        create index document_digest on document (digest);

        create table article (
          id         text not null primary key,
          number     bigint not null unique,
          file       text not null,
          address    text,
          document   text not null references document (id),
          revision   bigint not null,
          title      text,
          outlet     text,
          outlet_id  text,
          published  text,
          precise    bigint,
          day        text,
          channel    text,
          channel_id text,
          opening    text not null,
          copy       text not null,
          story      text not null
        );
        create index article_document on article (document);
        create index article_story on article (story);
        create index article_copy on article (copy);
        create index article_day on article (day);
        create index article_outlet on article (outlet_id, day);
        create index article_channel on article (channel_id, day);

        create table revision (
          article    text not null,
          number     bigint not null,
          document   text not null references document (id),
          digest     text not null,
          title      text,
          content    bytea not null,
          facts      bytea not null,
          reader     text not null,
          first_seen text not null,
          last_seen  text not null,
          primary key (article, number)
        );
        create index revision_document on revision (document);

        create table statement (
          id         text not null primary key,
          article    text not null,
          revision   bigint not null,
          subject    text not null,
          property   text not null,
          written    text not null,
          understood text not null,
          paragraph  bigint not null,
          start      bigint not null,
          length     bigint not null,
          quote      text not null,
          prefix     text not null,
          suffix     text not null,
          rule       text not null,
          version    text not null,
          first_seen text not null,
          last_seen  text not null,
          review     text not null
        );
        create index statement_article on statement (article, revision);

        create table story (
          id         text not null primary key,
          lead       text not null,
          title      text not null,
          day        text,
          published  text,
          reports    bigint not null,
          texts      bigint not null,
          kind       text,
          date       text,
          place      text,
          place_name text,
          weight     bigint not null,
          series     text
        );
        create index story_day on story (day, weight);
        create index story_series on story (series);

        create table joined (
          article    text not null,
          other      text not null,
          level      text not null,
          reason     text not null,
          primary key (article, other, level)
        );
        create index joined_other on joined (other);

        create table anchor (
          key        bigint not null,
          number     bigint not null,
          primary key (key, number)
        );

        create table entity (
          id         text not null primary key,
          kind       text not null,
          name       text not null,
          folded     text not null,
          note       text,
          detail     text,
          confirmed  bigint not null,
          stories    bigint not null,
          last_seen  text,
          post       text
        );
        create index entity_folded on entity (folded, kind);
        create index entity_kind on entity (kind, stories);

        create table entity_name (
          folded     text not null,
          kind       text not null,
          entity     text not null,
          name       text not null,
          primary key (folded, kind, entity)
        );
        create index entity_name_entity on entity_name (entity);

        create table mention (
          article    text not null,
          kind       text not null,
          name       text not null,
          entity     text not null,
          post       text,
          primary key (article, kind, name)
        );
        create index mention_entity on mention (entity, article);
        create index mention_name on mention (kind, name);

        create table happening (
          id          text not null primary key,
          article     text not null,
          story       text not null,
          place_in    bigint not null,
          kind        text not null,
          status      text not null,
          date        text,
          until       text,
          earliest    text,
          latest      text,
          place       text,
          place_name  text,
          province    text,
          theme       text,
          statement   text not null,
          host        text,
          foremost    bigint not null
        );
        create index happening_article on happening (article);
        create index happening_story on happening (story);
        create index happening_date on happening (earliest, kind);

        create table party (
          happening  text not null,
          role       text not null,
          place_in   bigint not null,
          kind       text not null,
          name       text not null,
          entity     text not null,
          post       text,
          primary key (happening, role, place_in)
        );
        create index party_entity on party (entity);

        create table attestation (
          statement  text not null primary key,
          article    text not null,
          name       text not null,
          folded     text not null,
          person     text not null,
          body       text,
          body_name  text,
          title      text not null,
          post       text not null,
          standing   text not null,
          day        text not null
        );
        create index attestation_folded on attestation (folded);
        create index attestation_person on attestation (person, day);
        create index attestation_post on attestation (post, day);
        create index attestation_article on attestation (article);

        create table post (
          id         text not null primary key,
          name       text not null,
          folded     text not null,
          body       text,
          body_name  text,
          title      text not null,
          one_seat   bigint not null
        );
        create index post_body on post (body);
        create index post_folded on post (folded);

        create table term (
          id             text not null primary key,
          person         text not null,
          post           text not null,
          acting         bigint not null,
          start_earliest text,
          start_latest   text not null,
          end_earliest   text not null,
          end_latest     text,
          predecessor    text,
          successor      text,
          confirmed      bigint not null
        );
        create index term_person on term (person);
        create index term_post on term (post, start_latest);

        create table figure (
          id         text not null primary key,
          article    text not null,
          place_in   bigint not null,
          measure    text not null,
          what       text not null,
          folded     text not null,
          value      text not null,
          amount     double precision not null,
          upto       text,
          unit       text not null,
          bound      text not null,
          since      text,
          as_of      text,
          basis      text not null,
          scope      text,
          part_of    text,
          day        text,
          statement  text not null
        );
        create index figure_article on figure (article);
        create index figure_measure on figure (measure, unit, day);

        create table cooperation (
          statement  text not null primary key,
          article    text not null,
          speaker    text not null,
          entity     text not null,
          kind       text not null,
          field      text not null,
          field_id   text not null,
          day        text
        );
        create index cooperation_article on cooperation (article);
        create index cooperation_field on cooperation (field_id);

        create table agreement (
          id         text not null primary key,
          article    text not null,
          name       text,
          type       text not null,
          signed_on  text,
          status     text not null,
          figure     text,
          statement  text not null
        );
        create index agreement_article on agreement (article);

        create table project_step (
          statement  text not null primary key,
          article    text not null,
          project    text not null,
          name       text not null,
          stage      text not null,
          date       text,
          place_name text,
          figure     text,
          day        text
        );
        create index project_step_article on project_step (article);
        create index project_step_project on project_step (project);

        create table project (
          id         text not null primary key,
          name       text not null,
          folded     text not null,
          stage      text not null,
          date       text,
          place_name text,
          figure     text,
          stories    bigint not null
        );
        create index project_folded on project (folded);

        create table side (
          owner      text not null,
          place_in   bigint not null,
          name       text not null,
          entity     text not null,
          primary key (owner, place_in)
        );
        create index side_entity on side (entity);

        create table touched (
          article    text not null,
          security   text not null,
          short_name text,
          reason     text not null,
          body       text,
          body_name  text,
          statement  text not null,
          primary key (article, security)
        );
        create index touched_security on touched (security);

        create table judgement (
          id         text not null primary key,
          verb       text not null,
          target     text not null,
          other      text,
          value      text,
          who        text not null,
          at         text not null,
          reason     text not null,
          undoes     text
        );
        create index judgement_target on judgement (target);

        create table redirect (
          old        text not null primary key,
          new        text not null
        );

        create table pending (
          kind       text not null,
          key        text not null,
          primary key (kind, key)
        );
        """,
        SourceSchema.Tables,
        PriceSchema.Tables,
        ReportSchema.Tables,
        LabelSchema.Tables,
        InvolvedSchema.Tables,
        MarkSchema.Tables,
        Search,
        OrderSchema.Tables,
        TellingSchema.Tables,
        ListingSchema.Tables,
        WaitingSchema.Tables,
        KeptDaySchema.Tables,
        UndoSchema.Tables,
    ];

    // Stands for what a kind of store adds to its full-text index.
    private const string Search = "search";

    /// <summary>The schema that this program knows.</summary>
    public static int Known => Steps.Length;

    /// <summary>
    /// Brings the schema up to date in one transaction: a program that is stopped half-way leaves the old schema. Throws
    /// <see cref="UserError"/> if the record is newer than this program.
    /// </summary>
    public static void Run(RecordStore store)
    {
        using var connection = store.Connect();
        if (Reached(store, connection, null) == Known)
            return;
        store.Write(connection, writing =>
        {
            var reached = Reached(store, connection, writing);
            if (reached > Known)
            {
                throw new UserError(
                    $"{store.Name}: the record is at schema {reached}; this huijian knows {Known}.",
                    "Use the newer huijian that wrote it, or restore a backup.");
            }

            if (reached == 0)
            {
                connection.Run("create table meta (name text not null primary key, value text not null)", transaction: writing);
                connection.Run("insert into meta (name, value) values ('schema', '0')", transaction: writing);
                connection.Run(store.SearchSchema, transaction: writing);
            }

            foreach (var step in Steps.Skip(reached))
                connection.Run(step == Search ? store.SearchPlan : store.Schema(step), transaction: writing);
            connection.Run(
                "update meta set value = @known where name = 'schema'",
                [("known", Known.ToString(CultureInfo.InvariantCulture))],
                writing);
        });
    }

    private static int Reached(RecordStore store, DbConnection connection, DbTransaction? transaction)
    {
        if (!store.HasTable(connection, "meta", transaction))
            return 0;
        var value = connection.Ask("select value from meta where name = 'schema'", row => row.Text(0), transaction: transaction);
        return int.Parse(value[0], CultureInfo.InvariantCulture);
    }
}
