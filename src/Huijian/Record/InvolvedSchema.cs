namespace Huijian.Record;

/// <summary>Who took part in a happening by any of its reports, and how a project is counted.</summary>
internal static class InvolvedSchema
{
    public const string Tables =
        """
        -- who took part in a happening by any of its reports, in person or by a post: 联通董事长刘烈宏 brings 联通 in
        create table involved (
          happening  text not null,
          entity     text not null,
          primary key (happening, entity)
        );
        create index involved_entity on involved (entity);
        insert into involved (happening, entity)
        select distinct y.happening, y.entity from party y join happening h on h.id = y.happening where h.foremost = 1;

        alter table project_step add column turn text not null default 'None';
        alter table project add column signed_on text;
        """;
}
