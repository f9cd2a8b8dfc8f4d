using Huijian.Record;

namespace Huijian.Ask;

/// <summary>How quotes are read, for <c>join statement st</c>.</summary>
internal static class Quotes
{
    public const string Columns = "st.id, st.article, st.paragraph, st.start, st.length, st.quote, st.prefix, st.suffix, st.rule";

    public const int Width = 9;

    public static Quote Row(Cells row, int from) => new(
        row.Text(from),
        row.Text(from + 1),
        (int)row.Whole(from + 2),
        (int)row.Whole(from + 3),
        (int)row.Whole(from + 4),
        row.Text(from + 5),
        row.Text(from + 6),
        row.Text(from + 7),
        row.Text(from + 8));
}
