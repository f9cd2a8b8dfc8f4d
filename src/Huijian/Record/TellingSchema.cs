namespace Huijian.Record;

/// <summary>What lists say of a story besides its headline: whether it is a round-up, and which and how many outlets tell it. A step of <see cref="Migrations"/>.</summary>
internal static class TellingSchema
{
    public const string Tables =
        """
        -- how many short reports stand in the article, each behind a headline of its own; 0 for what is one report
        alter table article add column items bigint not null default 0;
        alter table story add column outlets bigint not null default 1;
        update story set outlets = (select count(distinct a.outlet_id) from article a where a.story = story.id) where reports > 1;
        update story set outlets = 1 where outlets = 0;
        -- who published the leading article
        alter table story add column outlet_id text;
        update story set outlet_id = (select a.outlet_id from article a where a.id = story.lead);
        -- all that the list of outlets says, without a look at the articles
        create index story_outlet on story (outlet_id);
        create index article_published on article (outlet_id, outlet, day);
        drop index article_outlet;
        """;
}
