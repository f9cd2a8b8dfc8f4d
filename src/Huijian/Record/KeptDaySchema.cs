namespace Huijian.Record;

/// <summary>
/// The day under which the ledger keeps a happening, so that its months are counted and its leaves found by an index alone; and round-ups behind the other
/// stories of their day. A step of <see cref="Migrations"/>.
/// </summary>
internal static class KeptDaySchema
{
    public const string Tables =
        """
        -- only what the ledger shows has one: the day it happened; of what is announced for later, or does not say its day, that of its news
        alter table happening add column kept text;
        update happening set kept = (select case when happening.earliest < s.day then happening.earliest else coalesce(s.day, happening.earliest) end from story s where s.id = happening.story) where foremost = 1;
        -- of the ledger's rows alone: an index that began with foremost would be taken wherever the happenings of a story or of a person are asked for
        create index happening_kept on happening (kept, kind) where foremost = 1;
        update story set weight = 0 where lead in (select id from article where items > 0);
        """;
}
