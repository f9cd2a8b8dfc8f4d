namespace Huijian.Record;

/// <summary>In which order the newest is asked for, so that the newest sixty of a million are found without looking at the others.</summary>
internal static class OrderSchema
{
    public const string Tables =
        """
        create index figure_newest on figure ((coalesce(day, '')) desc, amount desc, id);
        """;
}
